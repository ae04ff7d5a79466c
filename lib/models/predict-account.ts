import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { constraintsOf, whereProfile } from "../metrics/constraints";
import { type PurchasePredictions, predictPurchases } from "./predict";
import { type AccountHistory, readAccountHistory } from "./read-purchases";
import type { FittedModel } from "./types";

export interface PredictedAccount {
  code: string;
  /** Null when the account had not bought by the end of calibration; then there is nothing to predict from. */
  history: AccountHistory | null;
  predictions: PurchasePredictions | null;
}

/**
 * What one account is expected to buy within `horizon` (in the model's unit) after the model's last day of calibration.
 * Throws `account-unknown` also for accounts out of scope.
 */
export async function predictAccount(
  code: string,
  models: { bgNbd: FittedModel; gammaGamma: FittedModel | null; horizon: number; scope: AccountScope },
): Promise<PredictedAccount> {
  const { bgNbd, gammaGamma, horizon, scope } = models;
  const constraints = constraintsOf({ scope });
  const where = whereProfile(constraints, 1);
  const [account] = await queryRows(
    await getPool(),
    z.object({ id: z.number().int() }),
    `SELECT a.id FROM accounts a JOIN account_profile p ON p.account_id = a.id WHERE a.code = $1 AND ${where.sql}`,
    [code, ...where.parameters],
  );
  if (!account) throw new AppError("account-unknown");
  const history = await readAccountHistory(account.id, constraints, bgNbd.unit, bgNbd.until);
  return { code, history, predictions: history && predictPurchases(bgNbd, gammaGamma, history, horizon) };
}
