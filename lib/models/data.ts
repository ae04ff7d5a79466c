import { createHash } from "node:crypto";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { constraintsOf } from "../metrics/constraints";
import { fittedModelRow } from "./schema";
import type { FittedModel, ModelRequest } from "./types";

/** What a fitted model is known by: the request but for its clock, with the scope as the accounts that it lets through. */
export function identityOf({ model, unit, until, cohort, ...who }: Omit<ModelRequest, "now">): {
  key: string;
  accounts: Record<string, string[]>;
} {
  const accounts = Object.fromEntries([...constraintsOf(who)].map(([name, values]) => [name, [...values].sort()]));
  const identity = JSON.stringify([model, unit, until, model === "sbg" ? (cohort ?? unit) : null, accounts]);
  return { key: createHash("sha256").update(identity).digest("hex"), accounts };
}

/** The model as it was last fitted on these accounts; null when it never was. Its age is `fittedAt`. */
export async function getFittedModel(request: Omit<ModelRequest, "now">): Promise<FittedModel | null> {
  const [row] = await queryRows(
    await getPool(),
    fittedModelRow,
    `SELECT model, unit, until, customers, parameters, covariance, log_likelihood AS "logLikelihood", converged,
        hold_out AS "holdOut", contracts, fitted_at AS "fittedAt", facts_as_of AS "factsAsOf"
       FROM fitted_models WHERE key = $1`,
    [identityOf(request).key],
  );
  return row ?? null;
}
