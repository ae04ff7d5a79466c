import { logGamma } from "./log-gamma";

const TINY = 1e-300;
const EPSILON = 1e-16;
/** Convergence takes about √max(a, b) steps; this allows for a and b of some 100,000. */
const MAX_STEPS = 2_000;

/**
 * Regularised incomplete beta function I_x(a, b), for a, b >= 1/2 and 0 <= x <= 1.
 *
 * Purpose: the distribution function behind Student's t. Range 0..1, rising in x; I_0 = 0 and I_1 = 1.
 *
 * Source: continued fraction of Abramowitz & Stegun (1964), eq. 26.5.8, evaluated by the modified method of Lentz.
 * Example: I_0.5(2, 3) = 0.6875.
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges fast only below this point; beyond it the symmetric one does.
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(1 - x, b, a);
  const logFront = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  return (Math.exp(logFront) * fraction(x, a, b)) / a;
}

function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / nonZero(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MAX_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / nonZero(1 + even * d);
    c = nonZero(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / nonZero(1 + odd * d);
    c = nonZero(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < EPSILON) break;
  }
  return result;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
