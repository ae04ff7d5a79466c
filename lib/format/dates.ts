import { dateFormat } from "./formatters";

/** Where and when the reader is. */
export interface DateNotation {
  locale: string;
  /** IANA name. */
  timeZone: string;
}

/** Before the word for the year that Russian puts after it ("2026 г."): the two stay on one line. */
const YEAR_WORD = / (?=г\.)/;

/** An instant with day and time, "22 Nov 2026, 14:05" or as the language writes it. */
export function formatInstant(instant: Date, { locale, timeZone }: DateNotation): string {
  return dateFormat(locale, { dateStyle: "medium", timeStyle: "short", timeZone })
    .format(instant)
    .replace(YEAR_WORD, "\u00a0");
}

/** A day "YYYY-MM-DD" in the language's medium form. A day has no time zone, so none can shift it. */
export function formatDay(day: string, locale: string): string {
  return dateFormat(locale, { dateStyle: "medium", timeZone: "UTC" })
    .format(new Date(day))
    .replace(YEAR_WORD, "\u00a0");
}

/** The month of a day "YYYY-MM-DD", "November 2026" or as the language writes it. */
export function formatMonth(day: string, locale: string): string {
  return dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" })
    .format(new Date(day))
    .replace(YEAR_WORD, "\u00a0");
}
