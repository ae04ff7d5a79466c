import type { BgNbdParameters } from "./bg-nbd";
import type { ObservedHistory } from "./bg-nbd-hold-out";
import type { GammaGammaParameters, SpendHistory } from "./gamma-gamma";

/**
 * A draw from the gamma distribution of scale 1.
 * Source: Marsaglia & Tsang (2000), ACM Trans. Math. Software 26:363-372; below shape 1 by their section 6.
 */
export function drawGamma(draw: () => number, shape: number): number {
  if (shape < 1) return drawGamma(draw, shape + 1) * (1 - draw()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw());
    const cube = (1 + normal / (3 * Math.sqrt(d))) ** 3;
    if (cube > 0 && Math.log(1 - draw()) < normal ** 2 / 2 + d - d * cube + d * Math.log(cube)) return d * cube;
  }
}

/** Customers who live as the BG/NBD model says, first seen within 12 weeks, watched to `end` and for `horizon` after. */
export function drawBuyers(
  draw: () => number,
  { r, alpha, a, b }: BgNbdParameters,
  { customers, end, horizon }: { customers: number; end: number; horizon: number },
): ObservedHistory[] {
  return Array.from({ length: customers }, () => {
    const age = end - draw() * 12;
    const rate = drawGamma(draw, r) / alpha;
    const [one, other] = [drawGamma(draw, a), drawGamma(draw, b)];
    const history = { repeats: 0, recency: 0, age, customers: 1, bought: 0 };
    let time = 0;
    for (;;) {
      time -= Math.log(1 - draw()) / rate;
      if (!(time <= age + horizon)) return history;
      if (time > age) history.bought++;
      else {
        history.repeats++;
        history.recency = time;
      }
      if (draw() < one / (one + other)) return history;
    }
  });
}

/** Customers with 1 to 6 purchases whose values are as the Gamma-Gamma model says. */
export function drawSpenders(
  draw: () => number,
  { p, q, gamma }: GammaGammaParameters,
  customers: number,
): SpendHistory[] {
  return Array.from({ length: customers }, () => {
    const purchases = 1 + Math.floor(draw() * 6);
    const scale = drawGamma(draw, q) / gamma;
    return { purchases, meanValue: drawGamma(draw, p * purchases) / (scale * purchases), customers: 1 };
  });
}
