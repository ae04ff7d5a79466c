import { readFreshness } from "../metrics/freshness";
import type { Days } from "./purchase-sql";
import { UNIT_DAYS, type Unit } from "./types";

const DAY_MS = 86_400_000;

/** Which days a model is fitted on, and which days its predictions are tried on; null: there are none to try them on. */
export interface FitDays {
  fit: Days;
  check: Days | null;
}

/**
 * What is known ends with the newest fact, at the latest today: purchases with the newest invoice; contracts with the newest
 * fact of any kind, since they go on without one. Asked for a last day of calibration, the model is fitted up to there and
 * tried on the days after. Else it is fitted on everything, and another one, fitted up to the day halfway, is tried.
 *
 * Null while there are no such facts, or none by that day.
 */
export async function fitDays(
  kind: "invoices" | "subscriptions",
  until: string | null,
  now: Date,
): Promise<FitDays | null> {
  const { extents, today } = await readFreshness(now);
  const own = extents?.[kind];
  if (!extents || !own || (until !== null && until < own.first)) return null;
  const newest = kind === "invoices" ? own.last : latest(Object.values(extents).map((extent) => extent.last));
  const last = earliest(newest, today);
  if (until === null) {
    const middle = halfway(own.first, last);
    return { fit: { until: last, last }, check: middle < last ? { until: middle, last } : null };
  }
  const days = { until: earliest(until, last), last };
  return { fit: days, check: days.until < last ? days : null };
}

/** Time from the end of calibration to the last day known. */
export function horizonOf({ until, last }: Days, unit: Unit): number {
  return Math.round((Date.parse(last) - Date.parse(until)) / DAY_MS) / UNIT_DAYS[unit];
}

function halfway(first: string, last: string): string {
  const middle = (Date.parse(first) + Date.parse(last)) / 2;
  return new Date(Math.floor(middle / DAY_MS) * DAY_MS).toISOString().slice(0, 10);
}

function earliest(...days: [string, ...string[]]): string {
  return days.sort()[0] ?? days[0];
}

function latest(days: readonly string[]): string {
  return [...days].sort().at(-1) ?? "";
}
