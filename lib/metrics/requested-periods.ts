import { AppError } from "../errors/app-error";
import { addMonths, lastMonthOf, periodsBetween, shiftPeriod } from "../time/periods";
import type { EvaluateRequest, Grain } from "./types";

/** One period of a figure: months as "YYYY-MM-01", `until` the day after its last. */
export interface Period {
  /** Its name in the sums: the first month, of a trailing year the last one. */
  period: string;
  from: string;
  endMonth: string;
  until: string;
}

const MONTH = /^\d{4}-(0[1-9]|1[0-2])-01$/;
/** A wrong year asks for centuries; nobody charts more periods than this. */
const MOST_PERIODS = 1_200;

/**
 * The periods that a request asks for, oldest first. Throws `period-invalid`.
 *
 * @param firstMonth of the year, 1 to 12
 */
export function requestedPeriods(
  request: Pick<EvaluateRequest, "grain" | "from" | "to">,
  firstMonth: number,
): Period[] {
  const { grain, from, to } = request;
  if (!MONTH.test(from) || !MONTH.test(to) || from > to)
    throw new AppError("period-invalid", { period: `${from} – ${to}` });
  if (grain === "range") return [{ period: from, from, endMonth: to, until: addMonths(to, 1) }];
  const periods = periodsBetween(from, to, grain, firstMonth);
  if (periods.length > MOST_PERIODS) throw new AppError("period-invalid", { period: `${from} – ${to}` });
  return periods.reverse().map((period) => toPeriod(period, grain));
}

/** How many months a period has. */
export function lengthInMonths({ from, until }: Pick<Period, "from" | "until">): number {
  const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  return months(until) - months(from);
}

/** The months of a period, oldest first. */
export function monthsOf(period: Period): Period[] {
  return Array.from({ length: lengthInMonths(period) }, (_, index) => toPeriod(addMonths(period.from, index), "month"));
}

/** A period by its name. */
export function toPeriod(period: string, grain: Grain): Period {
  const endMonth = lastMonthOf(period, grain);
  const from = grain === "trailing-12" ? addMonths(period, -11) : period;
  return { period, from, endMonth, until: addMonths(endMonth, 1) };
}

/** The period that a figure is compared with; null for a range, which has none, and where it is held against another group. */
export function comparedPeriod(period: Period, request: Pick<EvaluateRequest, "grain" | "compare">): Period | null {
  if (request.grain === "range" || typeof request.compare === "object") return null;
  // The trailing year before is the one that ends where this one begins, not the one a month earlier.
  const yearBefore = request.compare === "year-before" || request.grain === "trailing-12";
  const before = yearBefore ? addMonths(period.period, -12) : shiftPeriod(period.period, request.grain, -1);
  return toPeriod(before, request.grain);
}
