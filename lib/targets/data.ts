import { z } from "zod";
import { getPool } from "../database/pool";
import { type Queryable, queryRows } from "../database/query";
import { GRAINS } from "../metrics/types";
import type { Target, TargetFigure, TargetOwner } from "./types";

const owner = z.object({ id: z.number(), name: z.string(), email: z.string(), disabled: z.boolean() });

const targetRow: z.ZodType<Target> = z.object({
  metric: z.string(),
  definition: z.string(),
  segment: z.string().nullable(),
  grain: z.enum(GRAINS),
  period: z.iso.date(),
  value: z.string(),
  owner,
});

const TARGETS = `
  SELECT t.metric, t.definition, t.segment, t.grain::text, t.period, trim_scale(t.value)::text AS value,
    jsonb_build_object('id', u.id, 'name', u.name, 'email', u.email, 'disabled', u.disabled_at IS NOT NULL) AS owner
  FROM targets t JOIN users u ON u.id = t.owner_id`;

/** All targets, by figure, the periods of each in their order. */
export async function listTargets(): Promise<Target[]> {
  const order = "ORDER BY t.metric, t.definition, t.segment NULLS FIRST, t.grain, t.period";
  return queryRows(await getPool(), targetRow, `${TARGETS} ${order}`);
}

/** The targets of all indicators for all accounts (null) or one segment at a grain, every period. */
export async function listTargetsOf({ segment, grain }: Pick<TargetFigure, "segment" | "grain">): Promise<Target[]> {
  return queryRows(
    await getPool(),
    targetRow,
    `${TARGETS} WHERE t.segment IS NOT DISTINCT FROM $1 AND t.grain = $2::"PeriodGrain" ORDER BY t.metric, t.definition, t.period`,
    [segment, grain],
  );
}

/** The targets of one figure from one period to another. */
export function listTargetsBetween(
  connection: Queryable,
  { metric, definition, segment, grain, from, to }: TargetFigure & { from: string; to: string },
): Promise<Target[]> {
  return queryRows(
    connection,
    targetRow,
    `${TARGETS} WHERE t.metric = $1 AND t.definition = $2 AND t.segment IS NOT DISTINCT FROM $3 AND t.grain = $4::"PeriodGrain"
       AND t.period BETWEEN $5 AND $6 ORDER BY t.period`,
    [metric, definition, segment, grain, from, to],
  );
}

/** Who may answer for a target: whoever may sign in, by name. */
export async function listOwners(): Promise<TargetOwner[]> {
  return queryRows(
    await getPool(),
    owner,
    `SELECT id, name, email, false AS disabled FROM users WHERE disabled_at IS NULL ORDER BY lower(name), id`,
  );
}
