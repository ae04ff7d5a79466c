import { mintScope } from "../auth/scope";
import { AppError } from "../errors/app-error";
import type { Dimension } from "../metrics/types";
import { getFittedModel } from "../models/data";
import { defaultUnit } from "../models/default-unit";
import { fitAndKeep } from "../models/mutations";
import { predictAccount } from "../models/predict-account";
import {
  CONTRACT_UNITS,
  type FittedModel,
  type ModelId,
  type ModelRequest,
  PURCHASE_UNITS,
  UNIT_DAYS,
  type Unit,
} from "../models/types";
import { contractsAnswer, survivorsAnswer } from "./contracts-answer";

export interface ModelOptions {
  until?: string;
  unit?: Unit;
  cohort?: "month" | "year";
  horizon?: number;
  discount?: number;
  renewals?: number;
  survivors?: string;
  fitOn?: number;
  by?: Dimension;
  account?: string;
  list?: number;
  kept?: boolean;
}

export type ModelAnswer = Record<string, unknown> & { groups?: Record<string, unknown>[] };

/** All that `lealta model` prints. Throws what the models throw; `no-data` where --kept finds none. */
export async function answerModel(model: ModelId, options: ModelOptions, now: Date): Promise<ModelAnswer> {
  if (model === "sbg" && options.survivors !== undefined) return survivorsAnswer(options.survivors, options);
  const unit = checkUnit(model, options.unit ?? (await defaultUnit(model)));
  const scope = mintScope({ kind: "all" });
  const request: ModelRequest = { model, unit, until: options.until ?? null, cohort: options.cohort, scope, now };
  if (!options.by) return answerOne(request, options);
  const { dimensionValues } = await import("../metrics/dimension-values");
  const values = (await dimensionValues(scope))[options.by];
  const groups: Record<string, unknown>[] = [];
  for (const group of values) {
    const filters = { [options.by]: [group] };
    groups.push({
      group,
      ...(await answerOne({ ...request, filters }, { ...options, account: undefined, list: undefined }).catch(
        asAbsence,
      )),
    });
  }
  return { model, unit, by: options.by, groups };
}

function checkUnit(model: ModelId, unit: Unit): Unit {
  const units: readonly Unit[] = model === "sbg" ? CONTRACT_UNITS : PURCHASE_UNITS;
  if (!units.includes(unit)) throw new AppError("unit-invalid", { unit, units: units.join(", ") });
  return unit;
}

/** A group too small for a model is part of the answer. */
function asAbsence(error: unknown): Record<string, unknown> {
  if (error instanceof AppError && error.code === "model-no-data") return { parameters: null, noData: error.code };
  throw error;
}

async function answerOne(request: ModelRequest, options: ModelOptions): Promise<Record<string, unknown>> {
  const fitted = await fit(request, options);
  const { covariance: _covariance, contracts: _contracts, ...told } = fitted;
  if (fitted.model === "sbg") return { ...told, ...contractsAnswer(fitted, options) };
  if (options.account === undefined && options.list === undefined) return told;
  const models = { ...(await bothModels(request, fitted, options)), horizon: horizonOf(request, options) };
  const answer: Record<string, unknown> = { ...told, horizon: models.horizon };
  if (options.account !== undefined) {
    const { code, history, predictions } = await predictAccount(options.account, { ...models, scope: request.scope });
    answer.account = { code, ...history, ...predictions };
  }
  if (options.list !== undefined) {
    const { predictAccounts } = await import("../models/predict-accounts");
    answer.accounts = (await predictAccounts(models, request)).slice(0, options.list);
  }
  return answer;
}

function horizonOf({ unit }: ModelRequest, { horizon }: ModelOptions): number {
  return horizon ?? UNIT_DAYS.year / UNIT_DAYS[unit];
}

async function fit(request: ModelRequest, { kept }: ModelOptions): Promise<FittedModel> {
  if (!kept) return fitAndKeep(request);
  const found = await getFittedModel(request);
  if (!found) throw new AppError("model-not-kept", { model: request.model });
  return found;
}

/** Both models of purchases are needed to say what a customer is worth, whichever was asked for. */
async function bothModels(request: ModelRequest, fitted: FittedModel, options: ModelOptions) {
  if (request.model === "gamma-gamma") {
    return { bgNbd: await fit({ ...request, model: "bg-nbd" }, options), gammaGamma: fitted };
  }
  const gammaGamma = await fit({ ...request, model: "gamma-gamma" }, options).catch((error: unknown) => {
    if (error instanceof AppError) return null;
    throw error;
  });
  return { bgNbd: fitted, gammaGamma };
}
