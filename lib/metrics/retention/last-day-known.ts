import type { Freshness } from "../freshness";

/**
 * Last day of which it is known who was a customer, "YYYY-MM-DD", at most today: contracts go on without a fact, so with the
 * newest fact of any kind; purchases do not, so with the newest invoice. Null where there are no such facts.
 */
export function lastDayKnown(
  { extents, today }: Pick<Freshness, "extents" | "today">,
  kind: "subscriptions" | "invoices",
): string | null {
  const own = extents?.[kind];
  if (!extents || !own) return null;
  const ends = kind === "invoices" ? [own.last] : Object.values(extents).map(({ last }) => last);
  return earlierDay(ends.sort().at(-1) ?? today, today);
}

/** The earlier of two days, "YYYY-MM-DD". */
export function earlierDay(one: string, other: string): string {
  return [one, other].sort()[0] ?? one;
}
