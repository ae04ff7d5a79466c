import type { DataRange } from "../metrics/data-range";
import { lastMonthOf, periodOf, shiftPeriod } from "../time/periods";
import type { TargetRun } from "./types";

/** Some data come a month or two later than others; before that, the newest period stands for what is in progress. */
const LOOK_BACK = 2;

/**
 * The newest periods of a run of targets that have begun, oldest first, among which its newest figure is: the last that is complete, or the
 * one in progress. Null where the run has yet to begin, or lies before all data. Months as "YYYY-MM-01". Pure.
 */
export function latestPeriods(
  { from, to, grain }: Pick<TargetRun, "from" | "to" | "grain">,
  data: Pick<DataRange, "first" | "last" | "firstMonth">,
): { from: string; to: string } | null {
  const newest = periodOf(data.last, grain, data.firstMonth);
  const last = to < newest ? to : newest;
  if (last < from || lastMonthOf(last, grain) < data.first) return null;
  const first = shiftPeriod(last, grain, -LOOK_BACK);
  return { from: first < from ? from : first, to: last };
}
