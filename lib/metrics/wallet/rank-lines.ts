import type { RankCount } from "./read-ranks";

/** Places from here on are told together. */
export const LAST_PLACE = 4;

/** Rankings that put us at a place: how many, and their share of the line's, 0 to 100. */
export interface RankPlace {
  rankings: number;
  percent: number;
}

/** Rankings among one number of brands, or among any: how many put us at each place, from the first to all later ones. */
export interface RankLine {
  /** Null: any. */
  brands: number | null;
  rankings: number;
  /** By place, LAST_PLACE of them; null for a place that so few brands do not have. */
  places: (RankPlace | null)[];
}

/** A line for each number of brands, the fewest first, and one of all. Pure. */
export function rankLines(counts: readonly RankCount[]): RankLine[] {
  const numbers = [...new Set(counts.map(({ brands }) => brands))].sort((one, other) => one - other);
  if (counts.length === 0) return [];
  return [...numbers, null].map((brands) => lineOf(brands, counts));
}

function lineOf(brands: number | null, counts: readonly RankCount[]): RankLine {
  const own = counts.filter((count) => brands === null || count.brands === brands);
  const all = total(own);
  const places = Array.from({ length: LAST_PLACE }, (_, index): RankPlace | null => {
    const place = index + 1;
    const rankings = total(own.filter(({ rank }) => Math.min(rank, LAST_PLACE) === place));
    if (brands !== null && place > brands && rankings === 0) return null;
    return { rankings, percent: (100 * rankings) / all };
  });
  return { brands, rankings: all, places };
}

const total = (counts: readonly RankCount[]) => counts.reduce((sum, { rankings }) => sum + rankings, 0);
