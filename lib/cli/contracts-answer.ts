import { projectContracts, projectResidualLifetime } from "../models/project";
import { fitSurvivors, parseSurvivors } from "../models/survivors";
import type { FittedModel } from "../models/types";
import type { ModelOptions } from "./model-answer";

/** How far ahead contracts are projected unless said otherwise. */
const AHEAD = 5;

/** The model of a table of survivors that was given in place of accounts. */
export function survivorsAnswer(text: string, options: ModelOptions): Record<string, unknown> {
  const survivors = parseSurvivors(text);
  const last = survivors.length - 1;
  const seen = Math.min(last, options.fitOn ?? last);
  const shares = survivors.map((count) => count / (survivors[0] ?? 1));
  const fitted = fitSurvivors(survivors, seen);
  const { covariance: _covariance, contracts: _contracts, ...told } = fitted;
  const horizon = options.horizon ?? Math.max(AHEAD, last - seen);
  return { ...told, ...projections(fitted, shares, seen, { ...options, horizon }) };
}

/** What the contracts of accounts are expected to do, with the cohorts they came in. */
export function contractsAnswer(fitted: FittedModel, options: ModelOptions): Record<string, unknown> {
  const renewals = fitted.contracts?.renewals ?? [];
  // Not all customers were seen for as long, so the shares are the rates at which they stayed, multiplied up.
  const shares = [1];
  for (const { kept, lost } of renewals) shares.push(((shares.at(-1) ?? 1) * kept) / (kept + lost));
  return { ...projections(fitted, shares, renewals.length, options), cohorts: fitted.contracts?.cohorts };
}

function projections(
  fitted: Pick<FittedModel, "parameters" | "covariance" | "contracts">,
  shares: readonly number[],
  seen: number,
  { horizon, discount, renewals }: ModelOptions,
) {
  return {
    renewals: fitted.contracts?.renewals,
    geometric: fitted.contracts?.geometric,
    projection: projectContracts(fitted, shares, { seen, ahead: Math.round(horizon ?? AHEAD) }),
    residualLifetime:
      discount === undefined ? null : projectResidualLifetime(fitted, Math.round(renewals ?? seen), discount),
  };
}
