import { getPool } from "../../database/pool";
import { rolledUpWith } from "../../rollups/rules";
import { lastMonthOf, periodOf } from "../../time/periods";
import { readFreshness } from "../freshness";
import { keepAnswer } from "../kept/keep-answer";
import type { Kind } from "../kept/types";
import { readFirstMonth } from "../read-periods";
import { inOrder, readSegmentOrder } from "../segment-order";
import { costPerCustomer, type MonthlySpend, readAcquisitionSpend } from "./acquisition-spend";
import { addParts, type CellParts, cellFigure } from "./cell-figure";
import { CELLS, sumsOfCell } from "./cells";
import { asPeriod, cellsOf, type RowOfCohorts } from "./lines";
import { netValue } from "./payback";
import { type Reach, reachOf } from "./reach";
import { type MonthlyCohort, readCohorts } from "./read-cohorts";
import type { CellFigure, CohortCell, CohortGrid, CohortLine, CohortRequest, CohortRows } from "./types";

/**
 * The cohort grid: a row is the customers first active in one period, or of one channel, segment, ... or first product; a
 * column is their age in months, 0 being the month of the first purchase or contract of each. The cells of a quarter or a
 * group are made from what its monthly cohorts have at the same age, numerators and denominators added up, and so is the
 * last line. cells.ts says what each sort of cell counts.
 *
 * @param now the clock, which tells whether a month is over
 */
export async function cohortGrid({ live, ...asked }: CohortRequest, now = new Date()): Promise<CohortGrid> {
  const { answer } = await keepAnswer(grids, await wholePeriods(asked), { now, live });
  // The order may have changed since the answer was kept.
  const order = asked.by === "segment" ? await readSegmentOrder() : [];
  if (order.length === 0) return answer;
  const byName = new Map(answer.rows.map((row) => [row.cohort, row]));
  return { ...answer, rows: inOrder([...byName.keys()], order).flatMap((name) => byName.get(name) ?? []) };
}

/** Cohort grids. Most are read from sums that are kept by cohort; some are added up customer by customer. */
export const grids: Kind<Omit<CohortRequest, "live">, CohortGrid> = {
  id: "cohort-grid",
  byDay: true,
  // A grid has no place to tell of when it is.
  mayBeOld: false,
  make: readGrid,
};

async function readGrid(request: CohortRequest, now: Date): Promise<CohortGrid> {
  const { by } = request;
  const cell = CELLS[request.cell];
  const [reach, cohorts, booked, firstMonth] = await Promise.all([
    readReach(request, now),
    readCohorts(request, sumsOfCell(cell)),
    readAcquisitionSpend(request),
    firstMonthFor(by),
  ]);
  // Later spend is a plan.
  const spend = booked.filter(({ month }) => reach && month <= reach.horizon);
  const lines = (reach ? rowsOf(by, cohorts, firstMonth) : []).map((row) => {
    const found = cellsOf(cell, reach as Reach, by, row, request.ages);
    const cost = costPerCustomer(spendOf(row, { by, firstMonth }, spend), found.size);
    return { parts: found.parts, row: { cohort: row.cohort, ...lineOf(request.cell, found, cost) } };
  });
  const rows = lines.map(({ row }) => row);
  const size = rows.reduce((sum, row) => sum + row.size, 0);
  const cells = totalCells(request.cell, lines);
  const highest = Math.max(-1, ...rows.map((row) => row.cells.at(-1)?.age ?? -1));
  return {
    by,
    cell: request.cell,
    unit: cell.unit,
    ages: Array.from({ length: highest + 1 }, (_, age) => age),
    rows,
    total: lineOf(request.cell, { cells, size }, costPerCustomer(spend, size)),
  };
}

/** A quarter whose first month was not asked for would be another quarter. */
export async function wholePeriods(request: CohortRequest): Promise<CohortRequest> {
  const grain = asPeriod(request.by);
  if (!grain) return request;
  const firstMonth = await firstMonthFor(request.by);
  return {
    ...request,
    from: periodOf(request.from, grain, firstMonth),
    to: lastMonthOf(periodOf(request.to, grain, firstMonth), grain),
  };
}

/** With which month the years and quarters of such rows begin. */
export function firstMonthFor(by: CohortRows): Promise<number> {
  return readFirstMonth(asPeriod(by) ?? "month");
}

/** Null before anything is rolled up. */
export async function readReach(request: Pick<CohortRequest, "cell" | "from">, now: Date): Promise<Reach | null> {
  const [freshness, rolledUp] = await Promise.all([readFreshness(now), rolledUpWith(await getPool())]);
  // Not the last month with a row: where everybody has left there is none, and the cells there are 0.
  if (!rolledUp?.horizon) return null;
  return reachOf(CELLS[request.cell], freshness, rolledUp.horizon, request.from);
}

/** Puts monthly cohorts into rows: periods in their order, groups by name with "not known" last. */
export function rowsOf(by: CohortRows, cohorts: readonly MonthlyCohort[], firstMonth: number): RowOfCohorts[] {
  const grain = asPeriod(by);
  const rows = new Map<string, MonthlyCohort[]>();
  for (const cohort of cohorts) {
    const key = grain ? periodOf(cohort.month, grain, firstMonth) : cohort.group;
    rows.set(key, [...(rows.get(key) ?? []), cohort]);
  }
  const inOrder = (a: string, b: string) => (a === "" ? 1 : b === "" ? -1 : a < b ? -1 : 1);
  return [...rows].map(([cohort, own]) => ({ cohort, cohorts: own })).sort((a, b) => inOrder(a.cohort, b.cohort));
}

function spendOf(
  { cohort }: RowOfCohorts,
  { by, firstMonth }: { by: CohortRows; firstMonth: number },
  spend: readonly MonthlySpend[],
): MonthlySpend[] {
  const grain = asPeriod(by);
  return spend.filter(({ month, group }) => (grain ? periodOf(month, grain, firstMonth) === cohort : group === cohort));
}

function lineOf(
  cell: CohortCell,
  { cells, size }: { cells: CellFigure[]; size: number },
  cost: number | null,
): CohortLine {
  const paid = cells.find((own) => own.complete && (netValue({ acquisitionCost: cost }, own) ?? -1) >= 0);
  const paysBackAt = cell === "cumulative-value" ? (paid?.age ?? null) : null;
  return { size, acquisitionCost: cost, paysBackAt, cells };
}

/** By age: the rows' complete cells, added up. */
function totalCells(
  cell: CohortCell,
  lines: readonly { parts: readonly CellParts[]; row: { cells: readonly CellFigure[] } }[],
): CellFigure[] {
  const byAge = new Map<number, CellParts[]>();
  for (const { parts, row } of lines) {
    row.cells.forEach(({ age, complete }, index) => {
      const own = parts[index];
      if (complete && own) byAge.set(age, [...(byAge.get(age) ?? []), own]);
    });
  }
  return [...byAge]
    .sort(([one], [other]) => one - other)
    .map(([age, parts]) => cellFigure(CELLS[cell], addParts(parts), { age, complete: true }));
}
