import type { CohortComparison, ComparedAge } from "../metrics/cohorts/compare-cohorts";
import { asShare, type CellFigure } from "../metrics/cohorts/types";
import { prepareTrend, type Trend, type TrendRow } from "./prepare-trend";
import { trendEnds } from "./trend-ends";

export interface CohortPair {
  /** The series "first" and "second" by age. */
  levels: Trend;
  /** The series "difference", first less second. */
  difference: Trend;
  /** The age to judge by: a year or, where there is no interval then, the highest that has one. */
  told: (ComparedAge & { difference: number; low: number; high: number }) | null;
}

/** The age at which most cohorts are compared. */
const YEAR = 12;

/** Two cohorts by age over what sets them apart, each with its interval, as far as both can be compared or one is known. */
export function prepareCohortPair({ ages: all, cell }: CohortComparison): CohortPair {
  const reached = all.findLastIndex(({ first, second }) => (first?.value ?? second?.value ?? null) !== null);
  const ages = all.slice(0, reached + 1);
  const judged = ages.filter(isTold);
  const isShare = asShare(cell) !== null;
  const first = ages.map(({ age, first }) => rowOf(age, first));
  const second = ages.map(({ age, second }) => rowOf(age, second));
  const series = [
    { id: "first", rows: first },
    { id: "second", rows: second },
  ];
  const apart = ages.map(
    ({ age, difference, low, high }): TrendRow => ({
      period: String(age),
      value: difference,
      low,
      high,
      n: 0,
      complete: true,
    }),
  );
  return {
    levels: prepareTrend(series, trendEnds(series, isShare)),
    difference: prepareTrend([{ id: "difference", rows: apart }], { zero: true }),
    told: judged.find(({ age }) => age === YEAR) ?? judged.at(-1) ?? null,
  };
}

function rowOf(age: number, figure: CellFigure | null): TrendRow {
  return {
    period: String(age),
    value: figure?.value ?? null,
    low: figure?.low ?? null,
    high: figure?.high ?? null,
    n: figure?.n ?? 0,
    complete: figure?.complete ?? true,
  };
}

function isTold(age: ComparedAge): age is ComparedAge & { difference: number; low: number; high: number } {
  return age.difference !== null && age.low !== null && age.high !== null;
}
