import { addMonths } from "../time/periods";
import type { Reached } from "./drill-down";

const FIRST_DAY = "0001-01-01";
const LAST_DAY = "9999-12-31";

/**
 * The half-open range of days of the facts that a figure of a period rests on. Without a reach: the period.
 *
 * @param horizon the last month whose facts count, "YYYY-MM-01": a period that goes on ends with it
 */
export function reachedDays(
  { from, until }: { from: string; until: string },
  reached: Reached | undefined,
  horizon: string | null,
): { from: string; until: string } {
  const knownUntil = horizon === null ? until : addMonths(horizon, 1);
  const end = until < knownUntil ? until : knownUntil;
  const { upToEnd, before, after } = reached ?? {};
  return { from: upToEnd ? startOf(end, upToEnd) : beforeStart(from, before), until: afterEnd(end, after) };
}

function startOf(end: string, span: NonNullable<Reached["upToEnd"]>): string {
  return "months" in span ? addMonths(end, -span.months) : addDays(end, -span.days);
}

function beforeStart(from: string, before: Reached["before"]): string {
  if (before === undefined) return from;
  return before === "all" ? FIRST_DAY : addMonths(from, -before.months);
}

function afterEnd(until: string, after: Reached["after"]): string {
  if (after === undefined) return until;
  return after === "all" ? LAST_DAY : addDays(until, after.days);
}

function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
