import { renewalsDue } from "../../models/contract-lives";
import type { Interval } from "../../statistics/interval";
import { deltaInterval } from "../../statistics/models/delta-interval";
import { fitGeometricLife, geometricSurvival } from "../../statistics/models/geometric-life";
import { sbgSurvival } from "../../statistics/models/sbg-survival";
import { fitShiftedBetaGeometric } from "../../statistics/models/shifted-beta-geometric";
import { wilsonInterval } from "../../statistics/wilson-interval";
import type { WatchedContracts } from "./read-renewals";

type Contracts = Pick<WatchedContracts, "seen" | "renewed" | "customers" | "there">;

/** What is expected of the customers of a cohort who are there. Shares 0..1. */
export interface Projection {
  /** Share of them expected to stay for so many renewals more. */
  after(renewals: number): number;
  interval(renewals: number): Interval | null;
  parameters: Record<string, number>;
}

/**
 * By the shifted-beta-geometric model fitted on the cohort's renewals. Null where nobody left or nobody stayed, and as long as
 * nobody came to a second renewal: every spread of churn with the same mean explains the first one alike, and expects something else.
 */
export function projectByModel(cohort: readonly Contracts[]): Projection | null {
  const renewals = renewalsDue(cohort);
  if (renewals.filter(({ kept, lost }) => kept + lost > 0).length < 2) return null;
  const fit = fitShiftedBetaGeometric(renewals);
  if (!fit) return null;
  const longest = Math.max(...cohort.map(({ seen }) => seen));
  const share = (parameters: typeof fit.parameters, renewals: number) =>
    staying(cohort, sbgSurvival(parameters, longest + renewals), renewals);
  return {
    after: (renewals) => share(fit.parameters, renewals),
    interval: (renewals) => deltaInterval(fit.parameters, fit.covariance, "share", (at) => share(at, renewals)),
    parameters: { ...fit.parameters },
  };
}

/** By the rival: the same churn for everybody at every renewal, with Wilson's interval. Null where no renewal fell due. */
export function projectByChurn(cohort: readonly Contracts[]): Projection | null {
  const renewals = renewalsDue(cohort);
  const fit = fitGeometricLife(renewals);
  if (!fit) return null;
  const lost = renewals.reduce((sum, each) => sum + each.lost, 0);
  const all = renewals.reduce((sum, each) => sum + each.lost + each.kept, 0);
  const churn = wilsonInterval(lost, all);
  const after = (rate: number, ahead: number) => geometricSurvival(rate, ahead)[ahead] ?? 0;
  return {
    after: (ahead) => after(fit.churn, ahead),
    interval: (ahead) => churn && { low: after(churn.high, ahead), high: after(churn.low, ahead) },
    parameters: { churn: fit.churn },
  };
}

/** Each customer goes on from as many renewals as it has made; those who made more are more likely to stay. */
function staying(cohort: readonly Contracts[], survival: readonly number[], renewals: number): number {
  let [expected, there] = [0, 0];
  for (const each of cohort) {
    expected += (each.there * (survival[each.seen + renewals] ?? 0)) / (survival[each.seen] ?? 1);
    there += each.there;
  }
  return expected / there;
}
