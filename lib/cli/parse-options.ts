import { InvalidArgumentError } from "commander";

/** "YYYY-MM" → "YYYY-MM-01". */
export function parseMonth(text: string): string {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError("Write a month as YYYY-MM.");
  return `${text}-01`;
}

/** A day that there is, "YYYY-MM-DD". */
export function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text);
  if (!isDay) throw new InvalidArgumentError("Write a day as YYYY-MM-DD.");
  return text;
}

/** A whole number from 0. */
export function parseCount(text: string): number {
  if (!/^\d{1,9}$/.test(text)) throw new InvalidArgumentError("Give a whole number from 0.");
  return Number(text);
}
