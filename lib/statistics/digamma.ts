/** From here on the asymptotic series is exact to the last bit but one. */
const FAR = 10;
/** B(2k) / 2k of the Bernoulli numbers, k = 1, 2, ... */
const SERIES = [1 / 12, -1 / 120, 1 / 252, -1 / 240, 1 / 132, -691 / 32_760, 1 / 12];

/**
 * Digamma, the derivative of the logarithm of the gamma function, for x > 0.
 *
 * Purpose: slopes of likelihoods in which gamma functions of parameters stand. Rises from -∞ at 0 through 0 at 1.4616.
 *
 * Source: Abramowitz & Stegun (1964), recurrence 6.3.5 and asymptotic series 6.3.18.
 * Example: digamma(1) = -0.5772156649015329, Euler's constant with its sign turned.
 */
export function digamma(x: number): number {
  let lifted = x;
  let below = 0;
  while (lifted < FAR) {
    below += 1 / lifted;
    lifted++;
  }
  const inverseSquare = 1 / (lifted * lifted);
  let power = 1;
  let tail = 0;
  for (const term of SERIES) {
    power *= inverseSquare;
    tail += term * power;
  }
  return Math.log(lifted) - 0.5 / lifted - tail - below;
}
