import { quantile } from "../statistics/quantile";

/** A month is held against the median of so many before it. */
const MONTHS_BEFORE = 6;
/** Of fewer nothing is usual yet. */
const LEAST_BEFORE = 3;
/** Fewer than this share of that median is far fewer. */
const FEW_SHARE = 1 / 3;
/** What comes seldom has empty months by nature: only from so many rows a month on is one without any told. */
const EMPTY_FROM = 3;
/** Of small numbers a third is chance. */
const FEW_FROM = 10;

export type MonthFlag = "empty" | "few" | null;

/**
 * Which months of a kind lack data. `empty`: no row, where the median of the six months before is at least 3 rows. `few`: fewer
 * rows than a third of that median, where it is at least 10. The month that goes on is judged by neither, since more will
 * come; nor are the first three months with rows and what lies before them.
 *
 * @param rows  of consecutive months, oldest first
 * @param current  place of the month that goes on; months after it are not judged
 */
export function flagMonths(rows: readonly number[], current: number): MonthFlag[] {
  const first = rows.findIndex((count) => count > 0);
  return rows.map((count, place) => {
    if (first < 0 || place <= first || place >= current) return null;
    const before = rows.slice(Math.max(first, place - MONTHS_BEFORE), place).sort((a, b) => a - b);
    if (before.length < LEAST_BEFORE) return null;
    const usual = quantile(before, 0.5) ?? 0;
    if (count === 0) return usual >= EMPTY_FROM ? "empty" : null;
    return usual >= FEW_FROM && count < usual * FEW_SHARE ? "few" : null;
  });
}
