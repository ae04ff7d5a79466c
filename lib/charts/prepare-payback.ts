import { netValue, paybackSoFar } from "../metrics/cohorts/payback";
import type { CohortGrid, CohortRow } from "../metrics/cohorts/types";
import type { FigureRow } from "../metrics/types";
import { prepareTrend, type Trend } from "./prepare-trend";

/** So many curves are told apart at a glance. */
const MOST = 5;

export interface PaybackCurve {
  cohort: string;
  size: number;
  /** What each of its customers cost to win. */
  cost: number;
  /** Months after which a customer has brought that in; null as long as none has. */
  paysBackAt: number | null;
  /** By months that are not over for all of the cohort, and may change. */
  soFar: boolean;
}

export interface Payback {
  /** Its points are ages in months, "0" on; its lines are cohorts by name. */
  trend: Trend;
  curves: PaybackCurve[];
}

/**
 * What a customer has brought in so far less what it cost to win, cohort by cohort over its age: a curve that pays back where it
 * passes 0. The newest cohorts whose cost is known and whose first months are; of the others nobody can say. No such cohort: empty.
 */
export function preparePayback(grid: CohortGrid): Payback {
  const newest = grid.rows.at(-1);
  // The newest is still being acquired; where an older one lacks its first month, the data do not reach back to it.
  const isWhole = (row: CohortRow) => row === newest || row.cells[0]?.complete === true;
  const known = grid.rows.filter((row): row is KnownRow => isKnown(row) && isWhole(row)).slice(-MOST);
  const highest = Math.max(-1, ...known.flatMap(({ cells }) => cells.map(({ age }) => age)));
  const ages = Array.from({ length: highest + 1 }, (_, age) => age);
  const series = known.map((row) => ({ id: row.cohort, rows: ages.map((age) => netAt(row, age)) }));
  return {
    trend: prepareTrend(series, { zero: true }),
    curves: known.map(curveOf),
  };
}

function curveOf(row: KnownRow): PaybackCurve {
  return { cohort: row.cohort, size: row.size, cost: row.acquisitionCost, ...paybackSoFar(row) };
}

type KnownRow = CohortRow & { acquisitionCost: number };

function isKnown(row: CohortRow): row is KnownRow {
  return row.acquisitionCost !== null && row.cells.some(({ value }) => value !== null);
}

function netAt(row: KnownRow, age: number): FigureRow {
  const cell = row.cells.find((candidate) => candidate.age === age);
  return {
    period: String(age),
    until: "",
    group: null,
    value: netValue(row, cell),
    low: null,
    high: null,
    n: cell?.n ?? 0,
    numerator: null,
    denominator: null,
    // Beyond the cohort's last cell nothing is in progress.
    complete: cell?.complete ?? true,
    noData: null,
    change: null,
  };
}
