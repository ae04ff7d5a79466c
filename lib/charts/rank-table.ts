import type { RankCount } from "../metrics/wallet/read-ranks";

/** Places from here on are told together. */
export const LAST_PLACE = 4;

/** Rankings among one number of brands, or among any: how many put us at each place, from the first to all later ones. */
export interface RankLine {
  /** Null: any. */
  brands: number | null;
  rankings: number;
  /** By place, LAST_PLACE of them; null for a place that so few brands do not have. */
  places: (number | null)[];
}

/** A line for each number of brands, the fewest first, and one of all. */
export function rankLines(counts: readonly RankCount[]): RankLine[] {
  const numbers = [...new Set(counts.map(({ brands }) => brands))].sort((one, other) => one - other);
  const lineOf = (brands: number | null): RankLine => {
    const own = counts.filter((count) => brands === null || count.brands === brands);
    const at = (place: number) =>
      own.filter(({ rank }) => Math.min(rank, LAST_PLACE) === place).reduce((sum, { rankings }) => sum + rankings, 0);
    const places = Array.from({ length: LAST_PLACE }, (_, index) => index + 1);
    return {
      brands,
      rankings: own.reduce((sum, { rankings }) => sum + rankings, 0),
      places: places.map((place) => (brands !== null && place > brands && at(place) === 0 ? null : at(place))),
    };
  };
  return counts.length === 0 ? [] : [...numbers.map(lineOf), lineOf(null)];
}
