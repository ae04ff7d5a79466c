import type { Grain } from "../metrics/types";
import { lastMonthOf } from "../time/periods";
import type { ChartTable } from "./chart-table";

/** What the ledger tells of a change, as far as an axis of time says it. */
export interface Marked {
  code: string;
  name: string;
  /** The day it came into force, "YYYY-MM-DD". */
  date: string;
}

/** A change of the ledger on the axis of time. */
export interface CourseMark extends Marked {
  /** Counted from the oldest of the ledger, so that it is the same on every chart. */
  number: number;
  /** The place of its period on the axis. */
  slot: number;
}

export interface CourseMarks {
  marks: CourseMark[];
  /** How many older ones within the course are left to the table. */
  earlier: number;
}

/** On an axis that is not of time. */
export const NO_MARKS: CourseMarks = { marks: [], earlier: 0 };

/** More numbers than these on one axis are not read. */
const MOST = 9;

/** The changes that came into force within these periods, oldest first, each at the place of its period. */
export function prepareMarks(changes: readonly Marked[], periods: readonly string[], grain: Grain): CourseMarks {
  const within = oldestFirst(changes).flatMap(({ code, name, date }, at) => {
    const slot = periods.findIndex((period) => holds(period, date, grain));
    return slot < 0 ? [] : [{ code, name, date, slot, number: at + 1 }];
  });
  const shown = within.slice(-MOST);
  return { marks: shown, earlier: within.length - shown.length };
}

/** The numbers of all changes of the ledger by their codes, which their marks bear on every chart. */
export function numbersOfChanges(changes: readonly Marked[]): Map<string, number> {
  return new Map(oldestFirst(changes).map(({ code }, at) => [code, at + 1]));
}

function oldestFirst(changes: readonly Marked[]): Marked[] {
  return [...changes].sort((one, other) =>
    one.date === other.date ? one.code.localeCompare(other.code) : one.date < other.date ? -1 : 1,
  );
}

/** Puts the changes of each period behind the columns of a table whose lines are periods. */
export function withMarks({ columns, rows }: ChartTable, changes: readonly Marked[], grain: Grain): ChartTable {
  const at = columns.findIndex(({ kind }) => kind === "period");
  const named = (period: string) =>
    changes
      .filter(({ date }) => holds(period, date, grain))
      .map(({ name, date }) => `${name} (${date})`)
      .sort()
      .join("; ");
  return {
    columns: [...columns, { id: "changes", kind: "text" }],
    rows: rows.map((row) => [...row, named(String(row[at])) || null]),
  };
}

/** A trailing year is marked at the month that ends it: what came before is in all that follow. */
function holds(period: string, date: string, grain: Grain): boolean {
  const month = `${date.slice(0, 7)}-01`;
  return period <= month && month <= lastMonthOf(period, grain);
}
