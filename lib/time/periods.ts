import type { Grain } from "../metrics/types";

/** Months that one step of a grain spans: a trailing year is looked at month by month. */
const STEP_MONTHS: Record<Grain, number> = { month: 1, quarter: 3, year: 12, "trailing-12": 1 };

/**
 * Moves a month ("YYYY-MM-01") by whole months.
 * addMonths("2024-01-01", -1) is "2023-12-01".
 */
export function addMonths(month: string, months: number): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  const year = String(Math.floor(index / 12)).padStart(4, "0");
  return `${year}-${String((index % 12) + 1).padStart(2, "0")}-01`;
}

/** Moves a period's first month by whole periods of its grain. */
export function shiftPeriod(period: string, grain: Grain, steps: number): string {
  return addMonths(period, steps * STEP_MONTHS[grain]);
}

/**
 * First month of the period that holds a month; a trailing year is named by its last month, which is the month itself.
 * Quarters and years are those of a year that begins in `firstMonth`, 1 to 12.
 * periodOf("2024-02-01", "year", 4) is "2023-04-01".
 */
export function periodOf(month: string, grain: Grain, firstMonth: number): string {
  const monthIndex = Number(month.slice(5, 7)) + 12 - firstMonth;
  return addMonths(month, -(monthIndex % STEP_MONTHS[grain]));
}

/** Last month of a period. */
export function lastMonthOf(period: string, grain: Grain): string {
  return addMonths(period, STEP_MONTHS[grain] - 1);
}

/** The periods from the one of `first` to the one of `last`, newest first. Months as "YYYY-MM-01"; `firstMonth` as above. */
export function periodsBetween(first: string, last: string, grain: Grain, firstMonth: number): string[] {
  const oldest = periodOf(first, grain, firstMonth);
  const periods: string[] = [];
  for (let period = periodOf(last, grain, firstMonth); period >= oldest; period = shiftPeriod(period, grain, -1)) {
    periods.push(period);
  }
  return periods;
}
