import { z } from "zod";
import type { PlainCheck, PlainQuestion } from "../types";
import { queryFrame } from "./run-sql";

const DAY_MS = 86_400_000;

/** How long something was watched, and whether it ended then. */
export interface Watched {
  time: number;
  ended: boolean;
}

/** Share still there after each time at which something ended, going through all in order of time. */
export function shares(lives: readonly Watched[]): { time: number; share: number }[] {
  const sorted = [...lives].sort((a, b) => a.time - b.time);
  const steps: { time: number; share: number }[] = [];
  let [share, index] = [1, 0];
  while (index < sorted.length) {
    const time = sorted[index]?.time ?? 0;
    const atRisk = sorted.length - index;
    let ended = 0;
    for (; sorted[index]?.time === time; index++) ended += sorted[index]?.ended ? 1 : 0;
    share *= 1 - ended / atRisk;
    if (ended > 0) steps.push({ time, share });
  }
  return steps;
}

/** The first time by which half have ended; null where that was not seen. */
export function medianTime(lives: readonly Watched[]): number | null {
  return shares(lives).find(({ share }) => share <= 0.5 + 1e-12)?.time ?? null;
}

const row = z.object({
  /** Days that contracts or purchases cover, from the first to before the second; null: to no end. */
  spans: z.array(z.tuple([z.iso.date(), z.iso.date().nullable()])),
  /** The last day known, or the day after the period. */
  watch: z.iso.date(),
});

/** The first day of a customer's life and the day after its last, null where it goes on. `watch`: see `knownLives`. */
export interface Life {
  start: string;
  stop: string | null;
  watch: string;
}

/**
 * The lives of customers that had begun by the end of the (one) period asked about or the last day known, which is when the
 * watch ends: of contracts that of any fact, of purchases that of the newest invoice.
 */
export async function knownLives(question: PlainQuestion, activeRule = question.rules.activeRule): Promise<Life[]> {
  const spans =
    activeRule === "contract"
      ? "SELECT start_date AS a, end_date AS b FROM subscriptions s WHERE s.account_id = p.id AND (end_date IS NULL OR end_date > start_date)"
      : "SELECT date AS a, date + $2::int AS b FROM invoices i WHERE i.account_id = p.id AND amount >= 0";
  const kinds = activeRule === "contract" ? "true" : "kind = 'invoices'";
  const lives = await queryFrame(
    question,
    row,
    `SELECT (SELECT jsonb_agg(jsonb_build_array(a, b) ORDER BY a) FROM (${spans}) each) AS spans,
       least(w.until_day, (SELECT max(last_day) FROM fact_extent WHERE ${kinds}),
         ('${question.now.toISOString()}'::timestamptz AT TIME ZONE $1)::date) AS watch
     FROM people p CROSS JOIN wanted w WHERE EXISTS (${spans})`,
  );
  return lives.flatMap(({ spans, watch }): Life[] => {
    const start = spans[0]?.[0] ?? watch;
    if (start > watch) return [];
    let stop: string | null = start;
    // As long as something reaches beyond what has been reached; a contract may begin a day late.
    const late = activeRule === "contract" ? DAY_MS : 0;
    const follows = (from: string, reached: string) => Date.parse(from) <= Date.parse(reached) + late;
    for (const [from, to] of spans)
      if (stop !== null && follows(from, stop)) stop = to === null || to > stop ? to : stop;
    return [{ start, stop, watch }];
  });
}

/** These lives in months, as far as they were watched. */
export async function watchedLives(question: PlainQuestion): Promise<Watched[]> {
  return (await knownLives(question)).map(({ start, stop, watch }) => {
    const end = stop !== null && stop <= watch ? stop : null;
    return { time: monthsBetween(start, end ?? watch), ended: end !== null };
  });
}

/** Whole months and the part of the next one, to hundredths, by the calendar; the 31st of a shorter month is its last day. */
export function monthsBetween(start: string, end: string): number {
  const [year = 0, month = 1, day = 1] = start.split("-").map(Number);
  const after = (months: number) => {
    const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
    return Date.UTC(year, month - 1 + months, Math.min(lastDay, day)) / DAY_MS;
  };
  const target = Date.parse(end) / DAY_MS;
  let whole = 0;
  while (after(whole + 1) <= target) whole++;
  return whole + Math.round((100 * (target - after(whole))) / (after(whole + 1) - after(whole))) / 100;
}

export const SURVIVAL: readonly PlainCheck[] = [
  {
    metric: "survival",
    definition: "standard",
    async answer(question) {
      const lives = await watchedLives(question);
      return [{ period: question.periods[0]?.period ?? "", group: null, value: medianTime(lives), n: lives.length }];
    },
  },
];
