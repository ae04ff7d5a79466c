/**
 * Quantile of a sample by linear interpolation between order statistics, as PostgreSQL's percentile_cont has it.
 *
 * In words: of n values in rising order the one at place 1 + (n - 1) × share; between two places the value in between, in
 * proportion. In units of the values. Null without values. `share` is within 0..1.
 *
 * Source: Hyndman & Fan (1996), The American Statistician 50:361-365, definition 7.
 * Example: 1, 2, 4, 8 at 0.9 → place 3.7, so 4 + 0.7 × (8 - 4) = 6.8.
 */
export function quantile(sorted: readonly number[], share: number): number | null {
  if (sorted.length === 0 || !(share >= 0 && share <= 1)) return null;
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (place - Math.floor(place)) * (above - below);
}
