import { AppError } from "../errors/app-error";
import { constraintsOf } from "../metrics/constraints";
import { type FitDays, fitDays } from "./data-days";
import { type ContractFit, fitContracts } from "./fit-contracts";
import { fitPurchases, fitSpend, type PurchaseFit } from "./fit-purchases";
import { parametersOf } from "./parameters";
import { contractUnit } from "./schema";
import type { FittedModel, ModelRequest } from "./types";

/**
 * Fits a model on the accounts in scope. Reads facts, so it takes as long as they are many: for jobs and the command line;
 * pages ask for what was fitted last (lib/models/data.ts).
 *
 * Throws `model-no-data` where there are too few facts to tell the parameters.
 */
export async function fitModel(request: ModelRequest): Promise<FittedModel> {
  const days = await fitDays(request.model === "sbg" ? "subscriptions" : "invoices", request.until, request.now);
  const found = days && (await fitOn(request, days));
  if (!days || !found) throw new AppError("model-no-data", { model: request.model });
  const { fit, check, customers } = found;
  return {
    model: request.model,
    unit: request.unit,
    until: days.fit.until,
    customers,
    parameters: parametersOf(fit),
    covariance: fit.covariance?.map((row) => [...row]) ?? null,
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    holdOut: check && days.check && { ...days.check, ...check },
    contracts: "cohorts" in found ? contractsOf(found) : null,
    fittedAt: request.now,
    factsAsOf: days.fit.last,
  };
}

function fitOn(request: ModelRequest, days: FitDays): Promise<PurchaseFit | ContractFit | null> {
  const constraints = constraintsOf(request);
  if (request.model === "bg-nbd") return fitPurchases(constraints, request.unit, days);
  if (request.model === "gamma-gamma") return fitSpend(constraints, days);
  const unit = contractUnit.parse(request.unit);
  return fitContracts(constraints, { unit, cohort: request.cohort ?? unit }, days);
}

function contractsOf({ renewals, geometric, cohorts }: ContractFit): FittedModel["contracts"] {
  return {
    renewals,
    geometric,
    cohorts: cohorts.map(({ cohort, survivors, fit }) => ({ cohort, survivors, parameters: fit && parametersOf(fit) })),
  };
}
