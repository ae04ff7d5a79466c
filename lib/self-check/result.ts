import { z } from "zod";
import { DIMENSIONS, GRAINS } from "../metrics/types";

const told = z.object({ value: z.number().nullable(), n: z.number() });

/** One figure asked twice. */
export const checkLine = z.object({
  metric: z.string(),
  definition: z.string(),
  unit: z.enum(["score", "rating", "percent", "money", "ratio", "count", "months", "days", "hours"]),
  grain: z.enum(GRAINS),
  /** Name of the period, its first day and the day after its last. */
  period: z.iso.date(),
  from: z.iso.date(),
  until: z.iso.date(),
  dimension: z.object({ name: z.enum(DIMENSIONS), value: z.string() }).nullable(),
  /** Whose accounts; null: everybody's. */
  owner: z.string().nullable(),
  /** Of what comes in groups of its own: the first that differs, else the first. */
  group: z.string().nullable(),
  engine: told,
  plain: told,
  equal: z.boolean(),
  /** What went wrong where one of them gave no answer. */
  fault: z.string().nullable(),
  engineMs: z.number(),
  plainMs: z.number(),
});

const notChecked = z.object({
  metric: z.string(),
  definition: z.string(),
  /** "no-period": no complete period holds such facts. */
  reason: z.enum(["no-period"]),
});

/** What a self-check found, as it is kept. */
export const selfCheck = z.object({
  seed: z.number(),
  rounds: z.number(),
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime(),
  /** How many of the lines are equal. */
  equal: z.number(),
  lines: z.array(checkLine),
  notChecked: z.array(notChecked),
});

export type CheckLine = z.infer<typeof checkLine>;
export type NotChecked = z.infer<typeof notChecked>;
export type SelfCheck = z.infer<typeof selfCheck>;
