import { addMonths } from "../time/periods";
import { usableDefinitions } from "./choosable";
import { type Freshness, readFreshness } from "./freshness";
import type { FactKind } from "./types";

/** First and last month that hold facts, and the last that is over and known to its end; months as "YYYY-MM-01". */
export interface DataRange {
  first: string;
  last: string;
  lastComplete: string;
  /** First month of the organisation's year, 1 to 12. */
  firstMonth: number;
  /** Definitions that the organisation uses in place of the standard ones, by indicator; absent: none. */
  definitions?: Readonly<Record<string, string>>;
}

/** Null while there are no facts. Facts dated after today's month do not count yet. */
export async function dataRange(now = new Date()): Promise<DataRange | null> {
  return rangeOf(await readFreshness(now));
}

/**
 * The same with `lastComplete` by some kinds of facts alone: to the end of which month one of them is known. Of kinds that were
 * never brought in, and without any named, by all.
 */
export function rangeOf(
  freshness: Pick<Freshness, "extents" | "today" | "firstMonth" | "definitions">,
  kinds: readonly FactKind[] = [],
): DataRange | null {
  const { extents, today, firstMonth, definitions } = freshness;
  const all = Object.values(extents ?? {});
  const firstDay = all.map((extent) => extent.first).sort()[0];
  const lastDay = lastDayOf(freshness);
  const ownDay = lastDayOf(freshness, kinds);
  if (firstDay === undefined || lastDay === null || ownDay === null) return null;
  const month = (day: string) => `${day.slice(0, 7)}-01`;
  const newest = month(ownDay);
  const isOver = addMonths(newest, 1) <= today && isLastDayOfMonth(ownDay);
  return {
    first: month(firstDay),
    last: month(lastDay),
    lastComplete: isOver ? newest : addMonths(newest, -1),
    firstMonth,
    ...(definitions && { definitions: usableDefinitions(definitions) }),
  };
}

/** The last day of which facts of these kinds are known, at the latest today; null while there are none at all. */
export function lastDayOf(
  { extents, today }: Pick<Freshness, "extents" | "today">,
  kinds: readonly FactKind[] = [],
): string | null {
  const own = kinds.flatMap((kind) => extents?.[kind] ?? []);
  const newest = (own.length > 0 ? own : Object.values(extents ?? {})).map((extent) => extent.last).sort();
  const [day] = [newest.at(-1) ?? "", today].sort();
  return day || null;
}

function isLastDayOfMonth(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
}
