const STEP = 0.04;
/** Where the weights at an end have fallen below e to the minus this, nothing is left to add. */
const LEAST = 60;
/** How far from the middle, in u, the weights fall at the latest as they do at the ends. */
const BEND = 20;

/**
 * Mean of a function of p over a beta distribution, by adding up: p = 1 / (1 + e^-u), and u goes from the middle of the
 * distribution by its spread × sinh(v), which takes the ends so far apart that even steps of v leave nothing over (the double
 * exponential rule).
 */
export function betaMean(a: number, b: number, of: (p: number) => number): number {
  const middle = Math.log(a / b);
  const spread = Math.min(1, Math.sqrt(1 / a + 1 / b));
  const logWeight = (u: number) => -a * softPlus(-u) - b * softPlus(u);
  const highest = logWeight(middle);
  const reach = (tail: number) => Math.asinh((LEAST / tail + Math.abs(middle) + BEND) / spread);
  const first = -reach(a);
  const steps = Math.ceil((reach(b) - first) / STEP);
  let [sum, weights] = [0, 0];
  for (let step = 0; step <= steps; step++) {
    const v = first + step * STEP;
    const u = middle + spread * Math.sinh(v);
    const weight = Math.exp(logWeight(u) - highest) * Math.cosh(v);
    if (!(weight > 0)) continue;
    weights += weight;
    sum += weight * of(Math.exp(-softPlus(-u)));
  }
  return sum / weights;
}

/** log(1 + e^u), where e^u may be too large for a number. */
function softPlus(u: number): number {
  return Math.max(u, 0) + Math.log1p(Math.exp(-Math.abs(u)));
}
