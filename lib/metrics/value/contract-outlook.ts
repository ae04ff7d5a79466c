import type { AccountScope } from "../../auth/scope";
import { sbgOf } from "../../models/parameters";
import type { Prediction } from "../../models/predict";
import { projectResidualLifetime } from "../../models/project";
import { readContracts } from "../../models/read-contracts";
import { contractUnit } from "../../models/schema";
import { deltaInterval } from "../../statistics/models/delta-interval";
import { sbgSurvival } from "../../statistics/models/sbg-survival";
import { constraintsOf } from "../constraints";
import { readFreshness } from "../freshness";
import { lastDayKnown } from "../retention/last-day-known";
import { readCommonModel } from "./common-model";
import { discountOver } from "./discount";

/** What is to be expected of one account under contract. */
export interface ContractOutlook {
  /** Renewals that it has made, a `unit` apart. */
  renewals: number;
  unit: "month" | "year";
  /** Percent: that it is there after another year of renewals. */
  stays: Prediction;
  /** Renewals still to come, discounted at 10 % a year. */
  toCome: Prediction;
  /** What these bring at today's price, money. */
  worth: Prediction;
  /** When the model was fitted, ISO 8601. */
  fittedAt: string;
}

/**
 * What the contracts of one account are expected to do, by the shifted-beta-geometric model as it was last fitted on everybody
 * and the renewals that the account has made: who renewed often is likelier to renew again. Null where no model was fitted,
 * where the account has no contract at the end of the period, or is out of scope.
 *
 * Source: Fader & Hardie (2010), Marketing Science 29(1):85-93.
 *
 * @param monthly the account's recurring revenue, as the indicator of that name has it
 */
export async function contractOutlook(
  account: number,
  { scope, monthly }: { scope: AccountScope; monthly: number | null },
  now = new Date(),
): Promise<ContractOutlook | null> {
  if (!monthly) return null;
  const [model, freshness] = await Promise.all([readCommonModel("sbg"), readFreshness(now)]);
  const last = lastDayKnown(freshness, "subscriptions");
  if (!model || last === null) return null;
  const unit = contractUnit.parse(model.unit);
  const constraints = constraintsOf({ filters: { account: [String(account)] }, scope });
  const lives = await readContracts(constraints, { unit, cohort: unit }, { until: last, last });
  // Of an account that left and came back, the life that goes on.
  const life = lives.findLast(({ seen, renewed }) => renewed >= seen);
  if (!life) return null;
  const ahead = unit === "year" ? 1 : 12;
  const staying = (at: ReturnType<typeof sbgOf>) => {
    const survival = sbgSurvival(at, life.seen + ahead);
    return (survival[life.seen + ahead] ?? 0) / (survival[life.seen] ?? 1);
  };
  const parameters = sbgOf(model);
  const stays = percent(staying(parameters), deltaInterval(parameters, model.covariance, "share", staying));
  const months = unit === "year" ? 12 : 1;
  const { value, low, high } = projectResidualLifetime(model, life.seen, discountOver(months));
  const toCome = { value, low, high };
  return {
    renewals: life.seen,
    unit,
    stays,
    toCome,
    worth: times(toCome, monthly * months),
    fittedAt: model.fittedAt.toISOString(),
  };
}

function percent(share: number, interval: { low: number; high: number } | null): Prediction {
  return times({ value: share, low: interval?.low ?? null, high: interval?.high ?? null }, 100);
}

function times({ value, low, high }: Prediction, factor: number): Prediction {
  const by = (number: number | null) => (number === null ? null : number * factor);
  return { value: by(value), low: by(low), high: by(high) };
}
