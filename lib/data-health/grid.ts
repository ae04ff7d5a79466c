import { addMonths } from "../time/periods";
import { DATED_KINDS } from "./dated-kinds";
import { flagMonths, type MonthFlag } from "./month-rules";

/** One kind of rows in the grid of months. */
export interface GridRow {
  kind: string;
  /** Null before the kind's first month and after the present one: nothing is expected there. */
  cells: { month: string; rows: number; flag: MonthFlag; tone: number | null }[];
  lastDay: string | null;
  /** Flagged months in all, also those outside the grid. */
  flagged: number;
  total: number;
}

export interface Grid {
  months: string[];
  rows: GridRow[];
  /** Kinds of which there is nothing at all. */
  absent: string[];
}

/** As many as the scale of cohort grids has. */
const TONES = 9;

/** One row dated in the year 24 by a slip of the keyboard is not to be followed by 24,000 months. */
const MOST_MONTHS = 600;

interface Counted {
  kind: string;
  month: string;
  rows: number;
}

/**
 * The grid of kinds and months. Each kind has its own scale, from none to its fullest month: what matters is how a month
 * stands among its neighbours, not whether invoices outnumber interviews.
 *
 * @param current  the month that goes on, "YYYY-MM-01"
 * @param last     the last month to show
 * @param width    how many months
 */
export function prepareGrid(
  counted: readonly Counted[],
  lastDays: ReadonlyMap<string, string>,
  { current, last, width }: { current: string; last: string; width: number },
): Grid {
  const months = Array.from({ length: width }, (_, place) => addMonths(last, place - width + 1));
  const byKind = new Map<string, Map<string, number>>();
  for (const { kind, month, rows } of counted) {
    const found = byKind.get(kind) ?? new Map<string, number>();
    byKind.set(kind, found.set(month, rows));
  }
  const kinds = DATED_KINDS.map(({ kind }) => kind);
  const rows = kinds.flatMap((kind) => {
    const found = byKind.get(kind);
    return found ? [prepareRow(kind, found, months, current, lastDays.get(kind) ?? null)] : [];
  });
  return { months, rows, absent: kinds.filter((kind) => !byKind.has(kind)) };
}

function prepareRow(
  kind: string,
  found: ReadonlyMap<string, number>,
  months: readonly string[],
  current: string,
  lastDay: string | null,
): GridRow {
  const first = [...found.keys()].sort()[0] ?? current;
  const series = monthsBetween([first, addMonths(current, -MOST_MONTHS)].sort().at(-1) ?? current, current);
  const counts = series.map((month) => found.get(month) ?? 0);
  const flags = flagMonths(counts, series.length - 1);
  const flagOf = new Map(series.map((month, place) => [month, flags[place] ?? null]));
  const most = Math.max(...counts, 1);
  const cells = months.map((month) => {
    const rows = found.get(month) ?? 0;
    return { month, rows, flag: flagOf.get(month) ?? null, tone: rows > 0 ? toneOf(rows / most) : null };
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return { kind, cells, lastDay, flagged: flags.filter(Boolean).length, total };
}

const toneOf = (share: number) => Math.min(TONES - 1, Math.floor(Math.sqrt(share) * (TONES - 1)));

function monthsBetween(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}
