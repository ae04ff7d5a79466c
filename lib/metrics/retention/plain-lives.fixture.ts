import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { PURCHASE_DAYS } from "../random-facts.fixture";
import { DIMENSIONS } from "../types";

const DAY_MS = 86_400_000;
const dayNumber = (day: string) => Date.parse(day) / DAY_MS;
export const dayOf = (number: number) => new Date(number * DAY_MS).toISOString().slice(0, 10);

const account = z.object({
  id: z.number(),
  dimensions: z.record(z.enum(DIMENSIONS), z.string()),
  /** Days that contracts or purchases cover, from the first to before the second; null: to no end. */
  spans: z.array(z.tuple([z.string(), z.string().nullable()])),
});

/** One life, with its days as numbers; `stop` is null where it was still going on after five years. */
export interface PlainLife {
  id: number;
  dimensions: Record<(typeof DIMENSIONS)[number], string>;
  start: number;
  stop: number | null;
}

/** The lives of the accounts in the database, found by walking through their days one by one. */
export async function plainLives(rule: "contract" | "purchase"): Promise<PlainLife[]> {
  const spans =
    rule === "contract"
      ? "SELECT account_id, jsonb_build_array(start_date, end_date) AS span FROM subscriptions"
      : `SELECT account_id, jsonb_build_array(date, date + ${PURCHASE_DAYS}) FROM invoices WHERE amount >= 0`;
  const accounts = await queryRows(
    await getPool(),
    account,
    `SELECT id, jsonb_build_object(${DIMENSIONS.map((name) => `'${name}', coalesce(${name}, '')`).join(", ")}) AS dimensions,
       coalesce((SELECT jsonb_agg(span) FROM (${spans}) s(account_id, span) WHERE s.account_id = a.id), '[]') AS spans
     FROM accounts a`,
  );
  return accounts.flatMap(({ id, dimensions, spans }) => {
    const covered = spans.map(([from, to]) => [dayNumber(from), to === null ? Infinity : dayNumber(to)] as const);
    const isActive = (day: number) => covered.some(([from, to]) => from <= day && day < to);
    const first = Math.min(...covered.filter(([from, to]) => to > from).map(([from]) => from));
    if (!Number.isFinite(first)) return [];
    let stop = first;
    // A day between two contracts parts no life.
    const goesOn = (day: number) => isActive(day) || (rule === "contract" && isActive(day + 1));
    while (goesOn(stop) && stop < first + 5 * 366) stop++;
    return [{ id, dimensions, start: first, stop: isActive(stop) ? null : stop }];
  });
}

/** Whole months and the part of the next one, to hundredths, by the calendar. */
export function plainMonths(start: number, end: number): number {
  const from = new Date(start * DAY_MS);
  const after = (months: number) => {
    const lastDay = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0)).getUTCDate();
    const date = Math.min(lastDay, from.getUTCDate());
    return Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, date) / DAY_MS;
  };
  let whole = 0;
  while (after(whole + 1) <= end) whole++;
  return whole + Math.round((100 * (end - after(whole))) / (after(whole + 1) - after(whole))) / 100;
}

export interface Watched {
  time: number;
  event: boolean;
}

/** Lives that began by a day, each as far as it was watched until then. */
export function watched(
  lives: readonly PlainLife[],
  until: number,
  age: (start: number, end: number) => number,
): Watched[] {
  return lives
    .filter(({ start }) => start <= until)
    .map(({ start, stop }) =>
      stop !== null && stop <= until
        ? { time: age(start, stop), event: true }
        : { time: age(start, until), event: false },
    );
}

/** Share still there after a time, as the product over the moments at which somebody left. */
export function plainSurvival(lives: readonly Watched[], time: number): number {
  const moments = [...new Set(lives.filter((life) => life.event && life.time <= time).map((life) => life.time))];
  return moments.reduce((share, moment) => {
    const atRisk = lives.filter((life) => life.time >= moment).length;
    const left = lives.filter((life) => life.event && life.time === moment).length;
    return share * (1 - left / atRisk);
  }, 1);
}
