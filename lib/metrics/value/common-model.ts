import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { fittedModelRow } from "../../models/schema";
import type { FittedModel, ModelId } from "../../models/types";
import type { Question } from "../types";

/**
 * The model as it was last fitted on everybody, on all that is known where it was. Its few parameters tell of no single account,
 * so whoever may see some accounts may have them judged by it. Null when none was fitted yet; nothing is fitted here.
 */
export async function readCommonModel(model: ModelId): Promise<FittedModel | null> {
  const [found] = await queryRows(
    await getPool(),
    fittedModelRow,
    `SELECT model, unit, until, customers, parameters, covariance, log_likelihood AS "logLikelihood", converged,
       hold_out AS "holdOut", contracts, fitted_at AS "fittedAt", facts_as_of AS "factsAsOf"
     FROM fitted_models WHERE model = $1 AND accounts = '{}'
     ORDER BY asked_until IS NULL DESC, fitted_at DESC LIMIT 1`,
    [model],
  );
  return found ?? null;
}

/**
 * How old a model is and how its predictions compared with what came, to stand beside each figure made with it. How many
 * customers and purchases there were is told only to whoever may see all accounts (docs/decisions/0021); others are told by
 * what share it was off.
 */
export function modelDetails(
  { model, until, customers, holdOut, fittedAt, factsAsOf }: FittedModel,
  { scope }: Pick<Question, "scope">,
) {
  const seesAll = scope.kind === "all";
  return {
    model,
    fittedAt: fittedAt.toISOString(),
    factsAsOf,
    calibratedUntil: until,
    customersFitted: seesAll ? customers : null,
    holdOutFrom: holdOut?.until ?? null,
    holdOutUntil: holdOut?.last ?? null,
    holdOutPredicted: seesAll ? (holdOut?.predicted ?? null) : null,
    holdOutActual: seesAll ? (holdOut?.actual ?? null) : null,
    holdOutError: holdOut?.error ?? null,
  };
}
