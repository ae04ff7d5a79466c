import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { COMPONENT_IDS, type ComponentId } from "../metrics/account/health-parts/all";

const scores = Object.fromEntries(COMPONENT_IDS.map((id) => [id, z.number().nullable()])) as Record<
  ComponentId,
  z.ZodNullable<z.ZodNumber>
>;

const group = z.object({ month: z.iso.date(), segment: z.string(), accounts: z.number().int(), ...scores });
/** Accounts of one segment of which the same is known at the end of a month, with the means of their scores. */
export type KnownGroup = z.infer<typeof group>;

const columns = Object.fromEntries(COMPONENT_IDS.map((id) => [id, z.array(z.number().nullable())])) as Record<
  ComponentId,
  z.ZodArray<z.ZodNullable<z.ZodNumber>>
>;
const block = z.object({ month: z.iso.date(), segment: z.string(), accounts: z.array(z.number().int()), ...columns });
/** What is known of the accounts of one segment at the end of a month: scores by component, in the order of the accounts. */
export type KnownBlock = z.infer<typeof block>;

const SCORE = (id: string) => `(h.parts->'${id}'->>'score')::float8`;
const KEPT = `FROM account_health h JOIN account_profile p ON p.account_id = h.account_id
  WHERE h.version = $1 AND h.month = ANY($2::date[])`;

/**
 * What was known at the ends of months, as it was kept with a version of the model. Weights work on each score alone, so the
 * mean of a group's scores, weighted, is the weighted scores' mean: a year of all accounts is a few hundred rows.
 */
export async function listKnownGroups(
  connection: Queryable,
  version: number,
  months: readonly string[],
): Promise<KnownGroup[]> {
  const means = COMPONENT_IDS.map((id) => `avg(${SCORE(id)}) AS "${id}"`).join(", ");
  const alike = COMPONENT_IDS.map((id) => `h.parts ? '${id}'`).join(", ");
  return queryRows(
    connection,
    group,
    `SELECT h.month, p.segment, count(*)::int AS accounts, ${means} ${KEPT} GROUP BY h.month, p.segment, ${alike}`,
    [version, months],
  );
}

/** The same, account by account: as columns, since a row for each of a hundred thousand would take ten times the memory. */
export async function listKnownAccounts(
  connection: Queryable,
  version: number,
  months: readonly string[],
): Promise<KnownBlock[]> {
  const each = COMPONENT_IDS.map((id) => `array_agg(${SCORE(id)}) AS "${id}"`).join(", ");
  return queryRows(
    connection,
    block,
    `SELECT h.month, p.segment, array_agg(h.account_id) AS accounts, ${each} ${KEPT} GROUP BY h.month, p.segment`,
    [version, months],
  );
}
