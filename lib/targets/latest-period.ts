import type { DataRange } from "../metrics/data-range";
import { lastMonthOf, periodOf, shiftPeriod } from "../time/periods";
import type { TargetRun } from "./types";

/**
 * The period by which a run of targets is judged: its newest that is over and known to its end; else the one in progress; null where
 * it has yet to begin, or lies before all data. Months as "YYYY-MM-01". Pure.
 */
export function latestPeriod(
  { from, to, grain }: Pick<TargetRun, "from" | "to" | "grain">,
  data: DataRange,
): string | null {
  const newest = periodOf(data.last, grain);
  const begun = to < newest ? to : newest;
  if (begun < from || lastMonthOf(begun, grain) < data.first) return null;
  const before = shiftPeriod(begun, grain, -1);
  const isOver = lastMonthOf(begun, grain) <= data.lastComplete;
  return isOver || before < from ? begun : before;
}
