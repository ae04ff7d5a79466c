import { type Fit, fitByLikelihood } from "./maximum-likelihood";
import type { Slope } from "./minimise";
import { risingSums } from "./rising-sums";

/** Customers with the same history. Times in one unit, since the first purchase. */
export interface PurchaseHistory {
  /** Repeat purchases: occasions after the first, x. */
  repeats: number;
  /** From the first to the last purchase, t_x; 0 without repeats. */
  recency: number;
  /** From the first purchase to the end of calibration, T. */
  age: number;
  /** How many customers share this history. */
  customers: number;
}

export type BgNbdName = "r" | "alpha" | "a" | "b";
export type BgNbdParameters = Record<BgNbdName, number>;
export type BgNbdFit = Fit<BgNbdName>;

/**
 * BG/NBD model of customers who buy when they like: each buys at a rate of their own (gamma with r and α) and may drop out
 * for good after any repeat purchase with a probability of their own (beta with a and b).
 *
 * Log-likelihood per customer, with sums of logarithms in place of gamma functions and the two last terms added on the
 * logarithm, so that nothing overflows however often somebody bought:
 * Σ_{k<x} [ln(r+k) + ln(b+k) − ln(a+b+k)] + r ln α + ln{(α+T)^−(r+x) + δ(x>0) a/(b+x−1) (α+t_x)^−(r+x)}.
 *
 * Null without any repeat purchase. Parameters r, a and b have no unit, α is in units of time.
 *
 * Source: Fader, Hardie & Lee (2005), Marketing Science 24(2):275-284, eq. 6; arrangement as in their note 004.
 * Example: the CDNOW sample, 39 weeks → r 0.243, α 4.414, a 0.793, b 2.426, log-likelihood -9582.4.
 */
export function fitBgNbd(histories: readonly PurchaseHistory[]): BgNbdFit | null {
  const sum = (part: (history: PurchaseHistory) => number) =>
    histories.reduce((total, history) => total + history.customers * part(history), 0);
  const customers = sum(() => 1);
  const repeats = sum((history) => history.repeats);
  const age = sum((history) => history.age);
  if (!(repeats > 0 && age > 0)) return null;
  const most = histories.reduce((largest, history) => Math.max(largest, history.repeats), 0);
  const start = { r: 0.5, alpha: (0.5 * age) / repeats, a: 1, b: 3 };
  return fitByLikelihood(["r", "alpha", "a", "b"], start, customers, (parameters) =>
    likelihood(parameters, histories, most),
  );
}

function likelihood({ r, alpha, a, b }: BgNbdParameters, histories: readonly PurchaseHistory[], most: number): Slope {
  const [overR, overB, overAB] = [risingSums(r, most), risingSums(b, most), risingSums(a + b, most)] as const;
  // What depends on x alone is added up once for each x.
  const logs = overR.logs.map((sum, x) => sum + (overB.logs[x] ?? 0) - (overAB.logs[x] ?? 0));
  let value = 0;
  let [byR, byAlpha, byA, byB] = [0, 0, 0, 0];
  const logAlpha = Math.log(alpha);
  for (const { repeats: x, recency, age, customers } of histories) {
    const shape = r + x;
    const [logAge, logRecency] = [Math.log(alpha + age), Math.log(alpha + recency)];
    const alive = -shape * logAge;
    // How much likelier it is, given the history, that the customer has dropped out than that it has not.
    const odds = x > 0 ? Math.exp(Math.log(a / (b + x - 1)) - shape * (logRecency - logAge)) : 0;
    const gone = odds === Number.POSITIVE_INFINITY ? 1 : odds / (1 + odds);
    const both = gone === 1 ? Math.log(a / (b + x - 1)) - shape * logRecency : alive + Math.log1p(odds);
    value += customers * ((logs[x] ?? 0) + r * logAlpha + both);
    const slopes = overAB.inverses[x] ?? 0;
    byR += customers * ((overR.inverses[x] ?? 0) + logAlpha - (1 - gone) * logAge - gone * logRecency);
    byAlpha += customers * (r / alpha - shape * ((1 - gone) / (alpha + age) + gone / (alpha + recency)));
    byA += customers * (gone / a - slopes);
    byB += customers * ((overB.inverses[x] ?? 0) - slopes - (x > 0 ? gone / (b + x - 1) : 0));
  }
  return { value, gradient: [byR, byAlpha, byA, byB] };
}
