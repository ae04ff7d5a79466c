import { addMonths } from "../time/periods";
import { readFreshness } from "./freshness";

/** First and last month that hold facts, and the last that is over and known to its end; months as "YYYY-MM-01". */
export interface DataRange {
  first: string;
  last: string;
  lastComplete: string;
}

/** Null while there are no facts. Facts dated after today's month do not count yet. */
export async function dataRange(now = new Date()): Promise<DataRange | null> {
  const { extents, today } = await readFreshness(now);
  const all = Object.values(extents ?? {});
  if (all.length === 0) return null;
  const firstDay = all.map((extent) => extent.first).sort()[0] ?? today;
  const newest =
    all
      .map((extent) => extent.last)
      .sort()
      .at(-1) ?? today;
  const lastDay = [newest, today].sort()[0] ?? today;
  const month = (day: string) => `${day.slice(0, 7)}-01`;
  const last = month(lastDay);
  const isOver = addMonths(last, 1) <= today && isLastDayOfMonth(lastDay);
  return { first: month(firstDay), last, lastComplete: isOver ? last : addMonths(last, -1) };
}

function isLastDayOfMonth(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === date;
}
