import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";

const steps = z.object({
  ask: z.iso.date().optional(),
  listen: z.iso.date().optional(),
  design: z.iso.date().optional(),
  implement: z.iso.date().optional(),
  "ask-again": z.iso.date().optional(),
});

const row = z.object({
  code: z.string(),
  name: z.string(),
  unit: z.string().nullable(),
  better: z.enum(["up", "down"]),
  /** The customers' own words, and where they were said. */
  words: z.string().nullable(),
  source: z.string().nullable(),
  pairedMetric: z.string().nullable(),
  target: z.coerce.number().nullable(),
  /** The days on which the steps of the loop were taken: ask, listen, design, implement, ask again. */
  steps,
});

/** A customer performance indicator as the organisation has defined it. */
export type Cpi = z.infer<typeof row>;

/** All of them, by code. */
export async function readCpis(): Promise<Cpi[]> {
  return queryRows(
    await getPool(),
    row,
    `SELECT code, name, unit, better::text, words, source, paired_metric AS "pairedMetric",
       CASE WHEN target IS NULL THEN NULL ELSE target::text END AS target, steps
     FROM cpis ORDER BY code`,
  );
}
