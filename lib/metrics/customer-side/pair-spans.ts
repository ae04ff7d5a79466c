import { addMonths, periodOf } from "../../time/periods";
import { lengthInMonths, type Period } from "../requested-periods";
import type { FigureRow, Grain } from "../types";

/** What a pair's movement is told over: the year that ends with the period, or where that cannot be compared the last quarter. */
export const SPANS = ["trailing-12", "quarter"] as const satisfies readonly Grain[];
export type Span = (typeof SPANS)[number];

/** The name of the span of this sort that ends with a month, or last ended by it; `firstMonth` of the year. */
export function spanOf(span: Span, endMonth: string, firstMonth: number): string {
  return span === "quarter" ? periodOf(addMonths(endMonth, -2), "quarter", firstMonth) : endMonth;
}

/** How one would ask for these periods. A trailing year is told from a calendar year by its name. */
export function grainOf(periods: readonly Period[]): Grain | "range" {
  const [first] = periods;
  if (!first) return "range";
  if (lengthInMonths(first) === 12 && first.period === first.endMonth) return "trailing-12";
  const grains = { 1: "month", 3: "quarter", 12: "year" } as const;
  const length = lengthInMonths(first);
  return length === 1 || length === 3 || length === 12 ? grains[length] : "range";
}

/** Rows by period and group, to look figures up. */
export function byPeriod(rows: readonly FigureRow[]): (period: string, group: string | null) => FigureRow | null {
  const found = new Map(rows.map((row) => [`${row.period} ${row.group ?? ""}`, row]));
  return (period, group) => found.get(`${period} ${group ?? ""}`) ?? null;
}
