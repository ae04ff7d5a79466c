import { z } from "zod";
import { COMPONENT_IDS, type ComponentId } from "../metrics/account/health-parts/all";

export const MOST_WEIGHT = 1_000;
const weight = z.number().min(0).max(MOST_WEIGHT);
/** Components that are not named have no weight. */
const componentWeights = z
  .partialRecord(z.enum(COMPONENT_IDS), weight)
  .transform(
    (given) => Object.fromEntries(COMPONENT_IDS.map((id) => [id, given[id] ?? 0])) as Record<ComponentId, number>,
  )
  .refine((weights) => COMPONENT_IDS.some((id) => weights[id] > 0));
const score = z.number().min(0).max(100);

/** What can be decided of a model: weights by segment, "" for all others, and the least score of each colour. */
export const healthModelSchema = z.object({
  weights: z.record(z.string(), componentWeights).refine((weights) => "" in weights),
  thresholds: z.object({ green: score, yellow: score }).refine(({ green, yellow }) => yellow <= green),
});
export type HealthModelDraft = z.infer<typeof healthModelSchema>;

/** A row of health_models. */
export const healthModelRow = healthModelSchema.extend({ version: z.number().int(), madeAt: z.date() });

const part = z.object({ measure: z.number(), score: z.number(), weight: z.number() });
/** The column `parts` of account_health. */
export const healthParts = z.partialRecord(z.enum(COMPONENT_IDS), part);
