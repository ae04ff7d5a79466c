import type { DataRange } from "../metrics/data-range";
import type { Grain } from "../metrics/types";
import { lastMonthOf, periodOf, shiftPeriod } from "../time/periods";

/**
 * The period a board opens at: the last one that is over and whose data reach its end. Where the data hold no whole
 * period of that grain yet, the one in progress, which the board draws as incomplete.
 * Months as "YYYY-MM-01".
 */
export function defaultPeriod(data: DataRange, grain: Grain): string {
  const period = periodOf(data.lastComplete, grain, data.firstMonth);
  if (lastMonthOf(period, grain) <= data.lastComplete) return period;
  const before = shiftPeriod(period, grain, -1);
  return before >= periodOf(data.first, grain, data.firstMonth) ? before : period;
}
