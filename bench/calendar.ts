import { FIRST_YEAR, MONTHS } from "./sizes";

const two = (value: number) => String(value).padStart(2, "0");

/** Year and month (1..12) of a month counted from the first one of the data; negative ones lie before it. */
function yearMonth(month: number): [year: number, month: number] {
  return [FIRST_YEAR + Math.floor(month / 12), (((month % 12) + 12) % 12) + 1];
}

export function daysIn(month: number): number {
  const [year, ordinal] = yearMonth(month);
  return new Date(Date.UTC(year, ordinal, 0)).getUTCDate();
}

/** "YYYY-MM-DD". */
export function dayOf(month: number, day: number): string {
  const [year, ordinal] = yearMonth(month);
  return `${year}-${two(ordinal)}-${two(day)}`;
}

/** "YYYY-MM-DD hh:mm:00+00". */
export function instantOf(month: number, day: number, hour: number, minute: number): string {
  return `${dayOf(month, day)} ${two(hour)}:${two(minute)}:00+00`;
}

const DAY_MS = 86_400_000;

/** The day so many days later. */
export function plusDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The instant so many minutes later, as `instantOf` writes it. */
export function plusMinutes(instant: string, minutes: number): string {
  const later = new Date(
    Date.parse(`${instant.slice(0, 10)}T${instant.slice(11, 19)}Z`) + minutes * 60_000,
  ).toISOString();
  return `${later.slice(0, 10)} ${later.slice(11, 16)}:00+00`;
}

/** The last day of the data; nothing is known of what comes later. */
export const LAST_DAY = dayOf(MONTHS - 1, 31);
