import type { AccountScope } from "../auth/scope";
import type { EvaluateRequest } from "../metrics/types";

export const MODELS = ["bg-nbd", "gamma-gamma", "sbg"] as const;
export type ModelId = (typeof MODELS)[number];

/** What time is counted in: purchases in days, weeks or months; contracts by renewals, a month or a year apart. */
export const UNITS = ["day", "week", "month", "year"] as const;
export type Unit = (typeof UNITS)[number];
export const PURCHASE_UNITS = ["day", "week", "month"] as const satisfies Unit[];
export const CONTRACT_UNITS = ["month", "year"] as const satisfies Unit[];
export type ContractUnit = (typeof CONTRACT_UNITS)[number];

export const UNIT_DAYS: Record<Unit, number> = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 };

/** What a model is fitted on. */
export interface ModelRequest {
  model: ModelId;
  unit: Unit;
  /** Last day of calibration, "YYYY-MM-DD"; null: all that is known, with a check on the second half of it. */
  until: string | null;
  /** For contracts: how their beginnings are put together. */
  cohort?: ContractUnit;
  filters?: EvaluateRequest["filters"];
  scope: AccountScope;
  /** Gives today. */
  now: Date;
}

/** A parameter above 0 with its 95 % interval; null where the data do not tell it. */
export interface Parameter {
  value: number;
  standardError: number | null;
  low: number | null;
  high: number | null;
}

/** How predictions for the days after calibration compare with what came. */
export interface HoldOutCheck {
  /** Last day of calibration and of what came. */
  until: string;
  last: string;
  predicted: number;
  actual: number;
  /** (predicted − actual)/actual */
  error: number | null;
  /** Per customer, by repeat purchases in calibration; the last group holds all from there on. */
  groups?: { repeats: number; customers: number; predicted: number; actual: number }[];
}

export interface FittedModel {
  model: ModelId;
  unit: Unit;
  /** Last day of calibration. */
  until: string;
  customers: number;
  parameters: Record<string, Parameter>;
  /** Of the parameters' logarithms, in their order. */
  covariance: number[][] | null;
  logLikelihood: number;
  converged: boolean;
  holdOut: HoldOutCheck | null;
  /** For contracts: the renewals seen, the rival and the cohorts. */
  contracts: FittedContracts | null;
  fittedAt: Date;
  /** Last day of which facts were known. */
  factsAsOf: string;
}

export interface FittedContracts {
  renewals: { renewal: number; kept: number; lost: number }[];
  geometric: { churn: number; standardError: number; logLikelihood: number };
  cohorts: FittedCohort[];
}

export interface FittedCohort {
  /** "2024" or "2024-03", when the contracts began. */
  cohort: string;
  /** Still there after 0, 1, ... renewals, as long as all of the cohort have come to that renewal. */
  survivors: number[];
  /** Fitted on this cohort alone; null where it tells too little. */
  parameters: Record<string, Parameter> | null;
}
