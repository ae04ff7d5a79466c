import { getPool } from "../database/pool";
import { identityOf } from "./data";
import { fitModel } from "./fit";
import type { FittedModel, ModelRequest } from "./types";

/** Fits a model and keeps it in place of the one fitted before on the same accounts and days. Throws `model-no-data`. */
export async function fitAndKeep(request: ModelRequest): Promise<FittedModel> {
  const fitted = await fitModel(request);
  const { key, accounts } = identityOf(request);
  const json = (value: unknown) => (value === null ? null : JSON.stringify(value));
  await (await getPool()).query(
    `INSERT INTO fitted_models (key, model, unit, asked_until, accounts, until, customers, parameters, covariance,
       log_likelihood, converged, hold_out, contracts, fitted_at, facts_as_of)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
     ON CONFLICT (key) DO UPDATE SET until = excluded.until, customers = excluded.customers,
       parameters = excluded.parameters, covariance = excluded.covariance, log_likelihood = excluded.log_likelihood,
       converged = excluded.converged, hold_out = excluded.hold_out, contracts = excluded.contracts,
       fitted_at = excluded.fitted_at, facts_as_of = excluded.facts_as_of`,
    [
      key,
      fitted.model,
      fitted.unit,
      request.until,
      JSON.stringify(accounts),
      fitted.until,
      fitted.customers,
      JSON.stringify(fitted.parameters),
      json(fitted.covariance),
      fitted.logLikelihood,
      fitted.converged,
      json(fitted.holdOut),
      json(fitted.contracts),
      fitted.fittedAt,
      fitted.factsAsOf,
    ],
  );
  return fitted;
}
