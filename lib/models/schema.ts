import { z } from "zod";
import { CONTRACT_UNITS, MODELS, UNITS } from "./types";

export const contractUnit = z.enum(CONTRACT_UNITS);

const parameter = z.object({
  value: z.number(),
  standardError: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
const parameters = z.record(z.string(), parameter);

const holdOut = z.object({
  until: z.iso.date(),
  last: z.iso.date(),
  predicted: z.number(),
  actual: z.number(),
  error: z.number().nullable(),
  groups: z
    .array(z.object({ repeats: z.number(), customers: z.number(), predicted: z.number(), actual: z.number() }))
    .optional(),
});

const contracts = z.object({
  renewals: z.array(z.object({ renewal: z.number(), kept: z.number(), lost: z.number() })),
  geometric: z.object({ churn: z.number(), standardError: z.number(), logLikelihood: z.number() }),
  cohorts: z.array(z.object({ cohort: z.string(), survivors: z.array(z.number()), parameters: parameters.nullable() })),
});

/** A row of fitted_models. */
export const fittedModelRow = z.object({
  model: z.enum(MODELS),
  unit: z.enum(UNITS),
  until: z.iso.date(),
  customers: z.number().int(),
  parameters,
  covariance: z.array(z.array(z.number())).nullable(),
  logLikelihood: z.number(),
  converged: z.boolean(),
  holdOut: holdOut.nullable(),
  contracts: contracts.nullable(),
  fittedAt: z.date(),
  factsAsOf: z.iso.date(),
});
