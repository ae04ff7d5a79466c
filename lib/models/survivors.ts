import { AppError } from "../errors/app-error";
import { fitGeometricLife } from "../statistics/models/geometric-life";
import { renewalsOf } from "../statistics/models/renewals";
import { sbgSurvival } from "../statistics/models/sbg-survival";
import { fitShiftedBetaGeometric } from "../statistics/models/shifted-beta-geometric";
import { parametersOf } from "./parameters";
import type { FittedModel } from "./types";

/** Where a table has shares only, this many customers stand behind it, as in published worksheets. */
const CUSTOMERS = 1_000;

/**
 * Reads a table of survivors: how many are there at the start and after each renewal. Counts as they are; shares or
 * percentages (a % sign, or any number that is not whole) become counts of 1,000 customers.
 *
 * Throws `survivors-invalid`.
 */
export function parseSurvivors(text: string): number[] {
  const cells = text.split(/[,;\s]+/).filter(Boolean);
  const values = cells.map((cell) => Number(cell.replace(/%$/, "")));
  const [start = 0] = values;
  const isTable =
    values.length >= 2 &&
    start > 0 &&
    values.every((value, index) => value >= 0 && value <= (values[index - 1] ?? value));
  if (!isTable) throw new AppError("survivors-invalid", { survivors: text });
  const areCounts = cells.every((cell) => !cell.endsWith("%")) && values.every(Number.isInteger);
  return areCounts ? values : values.map((value) => (value / start) * CUSTOMERS);
}

/** The sBG fitted on the first renewals of a table, checked on the later ones. Throws `model-no-data`. */
export function fitSurvivors(
  survivors: readonly number[],
  fitOn: number,
): Pick<
  FittedModel,
  "model" | "customers" | "parameters" | "covariance" | "logLikelihood" | "converged" | "contracts"
> & {
  holdOut: Pick<NonNullable<FittedModel["holdOut"]>, "predicted" | "actual" | "error"> | null;
} {
  const renewals = renewalsOf(survivors.slice(0, fitOn + 1));
  const [fit, geometric] = [fitShiftedBetaGeometric(renewals), fitGeometricLife(renewals)];
  const [customers = 0] = survivors;
  if (!fit || !geometric) throw new AppError("model-no-data", { model: "sbg" });
  const last = survivors.length - 1;
  const predicted = customers * (sbgSurvival(fit.parameters, last)[last] ?? 0);
  const actual = survivors[last] ?? 0;
  return {
    model: "sbg",
    customers,
    parameters: parametersOf(fit),
    covariance: fit.covariance?.map((row) => [...row]) ?? null,
    logLikelihood: fit.logLikelihood,
    converged: fit.converged,
    holdOut: last > fitOn ? { predicted, actual, error: actual > 0 ? (predicted - actual) / actual : null } : null,
    contracts: { renewals, geometric, cohorts: [] },
  };
}
