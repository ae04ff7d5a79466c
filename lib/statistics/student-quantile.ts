import { incompleteBeta } from "./incomplete-beta";
import { logGamma } from "./log-gamma";
import { Z95 } from "./normal";

/** From here on the expansion in 1/df is exact to 1e-12, while the gamma functions begin to lose digits. */
const MANY = 500;
const PROBABILITY = 0.975;

/**
 * 97.5 % quantile of Student's t distribution: half-width of a 95 % interval of a mean, in estimated standard errors.
 *
 * In words: the t below which 97.5 % of the distribution with `df` degrees of freedom lies; larger than the normal 1.96
 * because the spread is estimated too. Range: 12.706 (df 1) down to 1.96. `df` need not be whole and is at least 1.
 * Right to 1e-10.
 *
 * Source: Newton's method on the distribution function of Abramowitz & Stegun (1964), eq. 26.7.1, started from and for
 * many degrees of freedom replaced by the expansion 26.7.5.
 * Example: studentQuantile(10) = 2.2281388520.
 */
export function studentQuantile(df: number): number {
  if (!(df >= 1)) return Number.NaN;
  if (df >= MANY) return expansion(df);
  // The density falls to the right of the start, so Newton from the left of the root cannot overshoot to beyond 0.
  let t = df > 3 ? expansion(df) : Z95;
  for (let step = 0; step < 100; step++) {
    const change = (PROBABILITY - distribution(t, df)) / density(t, df);
    t += change;
    if (Math.abs(change) < 1e-13 * t) break;
  }
  return t;
}

/** Share of the distribution below t, for t > 0. */
function distribution(t: number, df: number): number {
  return 1 - incompleteBeta(df / (df + t * t), df / 2, 0.5) / 2;
}

function density(t: number, df: number): number {
  const logConstant = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(logConstant - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

function expansion(df: number): number {
  const z = Z95;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + g1 / df + g2 / df ** 2 + g3 / df ** 3 + g4 / df ** 4;
}
