import type { AccountScope } from "../auth/scope";
import { constraintsOf } from "../metrics/constraints";
import type { EvaluateRequest } from "../metrics/types";
import { probabilityAlive } from "../statistics/models/bg-nbd-alive";
import { expectedPurchases } from "../statistics/models/bg-nbd-expected";
import { expectedValue } from "../statistics/models/gamma-gamma-expected";
import { bgNbdOf, gammaGammaOf } from "./parameters";
import { spendOf } from "./predict";
import { type AccountHistory, readAccountHistories } from "./read-purchases";
import type { FittedModel } from "./types";

/** What one of many accounts is expected to do; `predictAccount` gives one with its intervals. */
export interface AccountForecast extends AccountHistory {
  accountId: number;
  code: string;
  name: string;
  expectedPurchases: number;
  probabilityAlive: number;
  /** Money; null without a Gamma-Gamma fit. */
  expectedSpend: number | null;
}

/**
 * What all accounts in scope that ever bought are expected to do within `horizon` (in the model's unit) after the model's last
 * day of calibration, whoever is expected to buy most first.
 */
export async function predictAccounts(
  { bgNbd, gammaGamma, horizon }: { bgNbd: FittedModel; gammaGamma: FittedModel | null; horizon: number },
  who: { scope: AccountScope; filters?: EvaluateRequest["filters"] },
): Promise<AccountForecast[]> {
  const parameters = bgNbdOf(bgNbd);
  const values = gammaGamma && gammaGammaOf(gammaGamma);
  const histories = await readAccountHistories(constraintsOf(who), bgNbd.unit, bgNbd.until);
  const forecasts = histories.map((history) => {
    const purchases = expectedPurchases(parameters, history, horizon);
    const value = values && expectedValue(values, spendOf(history));
    return {
      ...history,
      expectedPurchases: purchases,
      probabilityAlive: probabilityAlive(parameters, history),
      expectedSpend: value === null ? null : purchases * value,
    };
  });
  return forecasts.sort(
    (one, other) => other.expectedPurchases - one.expectedPurchases || one.accountId - other.accountId,
  );
}
