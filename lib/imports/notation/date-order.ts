import type { DateOrder, Part } from "../types";

const YEAR_FIRST = /^\d{4}[-./]?\d{1,2}[-./]?\d{1,2}(?!\d)/;
const YEAR_LAST = /^(\d{1,2})([-./])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/;
const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Dates seen before; a file has few different days, and looking one up is cheaper than taking it apart. */
const SEEN_LIMIT = 50_000;

/**
 * Gathers, over all cells of a date column, which order of day and month they can have: a 13 or more settles it, and so
 * do points between the parts, which nobody writes month first.
 */
export class DateOrderCensus {
  private readonly seen = new Set<string>();
  dayFirst = 0;
  monthFirst = 0;
  either = 0;
  eitherWithPoints = 0;
  /** Whether every cell so far is a real day written YYYY-MM-DD. */
  private iso = true;

  add(cell: string): void {
    if (this.seen.has(cell)) return;
    if (this.seen.size < SEEN_LIMIT) this.seen.add(cell);
    if (this.iso && !isIsoDay(cell)) this.iso = false;
    if (YEAR_FIRST.test(cell)) return;
    const parts = YEAR_LAST.exec(cell);
    if (!parts) return;
    const [first, second] = [Number(parts[1]), Number(parts[3])];
    if (first > 12 && second <= 12) this.dayFirst++;
    else if (second > 12 && first <= 12) this.monthFirst++;
    else if (parts[2] === ".") this.eitherWithPoints++;
    else this.either++;
  }

  /** Whether the database can take all cells as they are. */
  get isPlain(): boolean {
    return this.iso;
  }
}

function isIsoDay(cell: string): boolean {
  const parts = ISO_DAY.exec(cell);
  if (!parts) return false;
  const day = new Date(`${cell}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === cell;
}

/**
 * The order of day and month of a file, from all its date columns. `dayFirstLikely`: what else in the file speaks for
 * day before month, such as decimal commas.
 */
export function decideDateOrder(columns: DateOrderCensus[], dayFirstLikely: boolean): Part<DateOrder> {
  const sum = (part: "dayFirst" | "monthFirst" | "either" | "eitherWithPoints") =>
    columns.reduce((total, column) => total + column[part], 0);
  const [dayFirst, monthFirst, either] = [sum("dayFirst"), sum("monthFirst"), sum("either")];
  if (dayFirst > 0 && monthFirst > 0) return { value: dayFirst >= monthFirst ? "dmy" : "mdy", certain: false };
  if (dayFirst > 0) return { value: "dmy", certain: true };
  if (monthFirst > 0) return { value: "mdy", certain: true };
  if (sum("eitherWithPoints") > 0) return { value: "dmy", certain: either === 0 };
  if (either > 0) return { value: dayFirstLikely ? "dmy" : "mdy", certain: false };
  return { value: "ymd", certain: true };
}
