import type { Renewal } from "./shifted-beta-geometric";

export interface GeometricFit {
  /** Probability to leave at each renewal, 0..1, the same for everybody at any age. */
  churn: number;
  standardError: number;
  logLikelihood: number;
}

/**
 * The rival of the shifted-beta-geometric: one churn probability for all. Maximum likelihood: those lost over all that
 * stood before a renewal. It projects too few survivors wherever customers differ.
 *
 * Null when nobody stood before a renewal.
 *
 * Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90, eqs. 1-2; standard error of a proportion.
 * Example: of 10 there are 8, then 6 left: 4 lost of 10 + 8 → 0.2222.
 */
export function fitGeometricLife(renewals: readonly Renewal[]): GeometricFit | null {
  const lost = renewals.reduce((sum, each) => sum + each.lost, 0);
  const all = renewals.reduce((sum, each) => sum + each.lost + each.kept, 0);
  if (!(all > 0)) return null;
  const churn = lost / all;
  const part = (count: number, share: number) => (count > 0 ? count * Math.log(share) : 0);
  return {
    churn,
    standardError: Math.sqrt((churn * (1 - churn)) / all),
    logLikelihood: part(lost, churn) + part(all - lost, 1 - churn),
  };
}

/** Share of a cohort still there after 0, 1, ... `last` renewals. */
export function geometricSurvival(churn: number, last: number): number[] {
  return Array.from({ length: last + 1 }, (_, renewal) => (1 - churn) ** renewal);
}

/**
 * Discounted expected residual lifetime before a renewal; the same at any age. Null for a discount rate not above 0.
 *
 * Source: sum of the geometric series Σ (1 − θ)^k/(1 + d)^(k−1), k = 1, 2, ...
 */
export function geometricResidualLifetime(churn: number, discount: number): number | null {
  return discount > 0 ? ((1 - churn) * (1 + discount)) / (churn + discount) : null;
}
