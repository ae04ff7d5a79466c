import { deltaInterval } from "../statistics/models/delta-interval";
import { geometricResidualLifetime } from "../statistics/models/geometric-life";
import { residualLifetime } from "../statistics/models/residual-lifetime";
import { sbgRetention, sbgSurvival } from "../statistics/models/sbg-survival";
import { sbgOf } from "./parameters";
import type { Prediction } from "./predict";
import type { FittedModel } from "./types";

/** What a projection needs of a fitted model; a table without accounts has it too. */
type Projectable = Pick<FittedModel, "parameters" | "covariance" | "contracts">;

/** One renewal of the fitted and projected course. Shares and rates 0..1. */
export interface ProjectedRenewal {
  renewal: number;
  survival: Prediction;
  retention: number | null;
  /** Survival by the rival with one churn rate for all. */
  geometric: number;
  /** As it was; null beyond what is known. */
  actual: number | null;
}

/** Survival after 0, 1, ... renewals, `ahead` of them beyond the last one seen. */
export function projectContracts(
  fitted: Projectable,
  actual: readonly number[],
  { seen, ahead }: { seen: number; ahead: number },
): ProjectedRenewal[] {
  const parameters = sbgOf(fitted);
  const last = seen + ahead;
  const churn = fitted.contracts?.geometric.churn ?? Number.NaN;
  return sbgSurvival(parameters, last).map((value, renewal) => {
    const interval =
      renewal === 0
        ? null
        : deltaInterval(parameters, fitted.covariance, "share", (at) => sbgSurvival(at, renewal)[renewal] ?? 0);
    return {
      renewal,
      survival: { value, low: interval?.low ?? null, high: interval?.high ?? null },
      retention: renewal === 0 ? null : sbgRetention(parameters, renewal),
      geometric: (1 - churn) ** renewal,
      actual: actual[renewal] ?? null,
    };
  });
}

/** Discounted expected residual lifetime after a number of renewals, in periods, with the rival's. */
export function projectResidualLifetime(fitted: Projectable, renewals: number, discount: number) {
  const parameters = sbgOf(fitted);
  const figure = (at: typeof parameters) => residualLifetime(at, renewals, discount);
  const interval = deltaInterval(parameters, fitted.covariance, "amount", (at) => figure(at) ?? Number.NaN);
  return {
    renewals,
    discount,
    value: figure(parameters),
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    geometric: geometricResidualLifetime(fitted.contracts?.geometric.churn ?? Number.NaN, discount),
  };
}
