import type { Unit } from "../metrics/types";
import type { ChartTable } from "./chart-table";

/** The targets of one of a table's courses, by period. */
export interface CourseTargets {
  /** Id of the course's column. */
  id: string;
  unit: Unit;
  targets: readonly { period: string; value: string }[];
}

/** Puts what was aimed for before the last column, which tells whether a line is complete. Courses without targets add none. */
export function withTargets(table: ChartTable, courses: readonly CourseTargets[]): ChartTable {
  const shown = new Set(table.rows.map(([period]) => period));
  const aimed = courses
    .map(({ id, unit, targets }) => ({
      column: { id: `${id}.target`, kind: unit },
      values: new Map(targets.map(({ period, value }) => [period, Number(value)])),
    }))
    .filter(({ values }) => [...values.keys()].some((period) => shown.has(period)));
  const at = table.columns.length - 1;
  return {
    columns: table.columns.toSpliced(at, 0, ...aimed.map(({ column }) => column)),
    rows: table.rows.map((row) =>
      row.toSpliced(at, 0, ...aimed.map(({ values }) => values.get(String(row[0])) ?? null)),
    ),
  };
}
