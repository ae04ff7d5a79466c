import { logGamma } from "./log-gamma";

const TINY = 1e-300;
const EPSILON = 1e-16;
/** Both expansions converge in about √a steps beyond a; this allows for an `a` of some 100,000. */
const MAX_STEPS = 10_000;

/**
 * Regularised upper incomplete gamma function Q(a, x), for a >= 1/2 and x >= 0.
 *
 * Purpose: the tail of the chi-square distribution, and through it that of the normal one. Range 0..1, falling in x;
 * Q(a, 0) = 1. Right to 1e-12, and to as many digits far out in the tail.
 *
 * Source: series of Abramowitz & Stegun (1964), eq. 6.5.29, below x = a + 1; beyond it the continued fraction 6.5.31 in its
 * even form, evaluated by the modified method of Lentz.
 * Example: Q(1, x) is exp(-x), so Q(1, 2) = 0.1353352832.
 */
export function upperIncompleteGamma(a: number, x: number): number {
  if (!(a > 0) || !(x >= 0)) return Number.NaN;
  if (x === 0) return 1;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? 1 - front * series(a, x) : front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let step = 1; step <= MAX_STEPS; step++) {
    term *= x / (a + step);
    sum += term;
    if (term < EPSILON * sum) break;
  }
  return sum;
}

function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / nonZero(b);
  let result = d;
  for (let step = 1; step <= MAX_STEPS; step++) {
    const numerator = -step * (step - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const change = c * d;
    result *= change;
    if (Math.abs(change - 1) < EPSILON) break;
  }
  return result;
}

function nonZero(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}
