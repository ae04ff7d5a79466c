/** Sums over customers (or whatever is drawn independently) of y, x, their squares and their product. */
export interface Moments {
  n: number;
  y: number;
  x: number;
  yy: number;
  xy: number;
  xx: number;
}

/** A spread below this share of the sum of squares is what rounding leaves of no spread at all. */
const ROUNDING = 1e-12;

/**
 * A ratio of two sums, Σy / Σx, with the variance of that ratio.
 *
 * In words: each one's residual is its y less the ratio times its x; n / (n - 1) times the sum of squared residuals, over the
 * square of Σx. Where every x is 1 that is the variance of a mean. It holds in large samples; where the xs differ widely
 * in a small one it is somewhat too small. The ratio is null where Σx is not above 0; the variance also for fewer than two
 * and where no residual differs from 0.
 *
 * Units: those of y per x (variance squared).
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd edition, section 2.11, theorem 2.5, without the finite-population factor.
 * Example: y 2, 3, 7 over x 1, 2, 3 → 2; residuals 0, -1, 1; variance 3/2 × 2 / 36 = 0.08333.
 */
export function ratioEstimate({ n, y, x, yy, xy, xx }: Moments): { ratio: number; variance: number | null } | null {
  if (!(x > 0)) return null;
  const ratio = y / x;
  const squares = yy - 2 * ratio * xy + ratio ** 2 * xx;
  const known = n >= 2 && squares > ROUNDING * (yy + ratio ** 2 * xx);
  return { ratio, variance: known ? ((n / (n - 1)) * squares) / x ** 2 : null };
}
