/** How many months the demo company's data span. */
export const MONTHS = 36;

/**
 * A day of the company's history, without a year: month × 32 + day of the month, so that days compare as numbers.
 * Month 0 is the first one of the data; earlier months are negative.
 */
export type Moment = number;

export const moment = (month: number, day: number): Moment => month * 32 + day;
export const monthOf = (at: Moment): number => Math.floor(at / 32);
export const dayOf = (at: Moment): number => at - monthOf(at) * 32;

/** So many days later, or earlier where negative, in months of 30 days; keeps the order of moments. */
export function shift(at: Moment, days: number): Moment {
  const ordinal = ordinalOf(at) + days;
  return moment(Math.floor(ordinal / 30), ordinal - Math.floor(ordinal / 30) * 30 + 1);
}

/** Days from one moment to another, in months of 30 days. */
export const daysBetween = (from: Moment, until: Moment): number => ordinalOf(until) - ordinalOf(from);

const ordinalOf = (at: Moment) => monthOf(at) * 30 + Math.min(dayOf(at), 30) - 1;

/** The last day of the data. */
export const LAST_DAY: Moment = moment(MONTHS - 1, 31);

const two = (value: number) => String(value).padStart(2, "0");

/** Puts the history on the calendar: its last month is the last complete one before `now`. */
export class Calendar {
  readonly #first: number;

  constructor(now: Date) {
    this.#first = now.getUTCFullYear() * 12 + now.getUTCMonth() - MONTHS;
  }

  /** "YYYY-MM-DD". A day beyond the month's end becomes its last day. */
  day(at: Moment): string {
    const ordinal = this.#first + monthOf(at);
    const year = Math.floor(ordinal / 12);
    const month = ordinal - year * 12;
    const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
    return `${year}-${two(month + 1)}-${two(Math.min(dayOf(at), lastDay))}`;
  }

  /** "YYYY-MM-DDThh:mm:00Z". */
  instant(at: Moment, minuteOfDay: number): string {
    return `${this.day(at)}T${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}:00Z`;
  }
}
