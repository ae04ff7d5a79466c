import { addMonths } from "../../time/periods";
import type { Period } from "../requested-periods";

/** A month's end at which scores are held against what came after. */
export interface CheckedMonth {
  period: string;
  /** First day of the month. */
  month: string;
  /** The day on which it is looked who has left, "YYYY-MM-DD". */
  looked: string;
}

/** The ends are this far apart, so that a loss within 90 days is counted once. */
const APART_MONTHS = 3;

/**
 * The month ends of each period whose days after have passed: its last month, and every third one before. Within a year
 * that is four looks at each account, which are not four independent ones.
 *
 * @param days     how long to watch after a month's end
 * @param lastDay  last day of which it is known who was a customer
 */
export function checkedMonths(
  periods: readonly Pick<Period, "period" | "from" | "endMonth">[],
  days: number,
  lastDay: string,
): CheckedMonth[] {
  return periods.flatMap(({ period, from, endMonth }) => {
    const found: CheckedMonth[] = [];
    for (let month = endMonth; month >= from; month = addMonths(month, -APART_MONTHS)) {
      const looked = addDays(addMonths(month, 1), days);
      if (addDays(looked, -1) <= lastDay) found.push({ period, month, looked });
    }
    return found;
  });
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
