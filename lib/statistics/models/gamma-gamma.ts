import { digamma } from "../digamma";
import { logGamma } from "../log-gamma";
import { type Fit, fitByLikelihood } from "./maximum-likelihood";
import type { Slope } from "./minimise";

/** Customers with the same number of purchases and the same mean value of one. */
export interface SpendHistory {
  /** Purchases that the mean is taken over, above 0. */
  purchases: number;
  /** Mean value of a purchase, above 0. */
  meanValue: number;
  customers: number;
}

export type GammaGammaName = "p" | "q" | "gamma";
export type GammaGammaParameters = Record<GammaGammaName, number>;
export type GammaGammaFit = Fit<GammaGammaName>;

/**
 * Gamma-Gamma model of what a purchase is worth: values vary around each customer's own mean (gamma with shape p), and the
 * means differ between customers (through a gamma-distributed scale with q and γ).
 *
 * Log-likelihood per customer with x purchases of mean m: ln Γ(px+q) − ln Γ(px) − ln Γ(q) + q ln γ + (px − 1) ln m + px ln x
 * − (px+q) ln(γ + xm). Customers without purchases or of mean 0 or less are left out. Null when fewer than two are left.
 *
 * p and q have no unit; γ is money.
 *
 * Source: Fader & Hardie (2013), "The Gamma-Gamma Model of Monetary Value", note 025, eq. 1a. They write γ also as v.
 * Example: the 946 returning customers of the CDNOW sample → p 6.25, q 3.74, γ 15.44.
 */
export function fitGammaGamma(histories: readonly SpendHistory[]): GammaGammaFit | null {
  const spent = histories.filter(({ purchases, meanValue }) => purchases > 0 && meanValue > 0);
  const customers = spent.reduce((sum, history) => sum + history.customers, 0);
  if (customers < 2) return null;
  const mean = spent.reduce((sum, history) => sum + history.customers * history.meanValue, 0) / customers;
  // With p = 2 and q = 3 the mean pγ/(q − 1) is γ.
  return fitByLikelihood(["p", "q", "gamma"], { p: 2, q: 3, gamma: mean }, customers, (parameters) =>
    likelihood(parameters, spent),
  );
}

function likelihood({ p, q, gamma }: GammaGammaParameters, histories: readonly SpendHistory[]): Slope {
  let value = 0;
  let [byP, byQ, byGamma] = [0, 0, 0];
  const [logGammaQ, digammaQ, logScale] = [logGamma(q), digamma(q), Math.log(gamma)];
  for (const { purchases: x, meanValue, customers } of histories) {
    const shape = p * x;
    const logMean = Math.log(meanValue);
    const logAll = Math.log(gamma + x * meanValue);
    const digammaAll = digamma(shape + q);
    value +=
      customers *
      (logGamma(shape + q) -
        logGamma(shape) -
        logGammaQ +
        q * logScale +
        (shape - 1) * logMean +
        shape * Math.log(x) -
        (shape + q) * logAll);
    byP += customers * x * (digammaAll - digamma(shape) + logMean + Math.log(x) - logAll);
    byQ += customers * (digammaAll - digammaQ + logScale - logAll);
    byGamma += customers * (q / gamma - (shape + q) / (gamma + x * meanValue));
  }
  return { value, gradient: [byP, byQ, byGamma] };
}
