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

const account = z.object({ accountId: z.number().int(), month: z.iso.date(), segment: z.string(), ...scores });
/** What is known of one account at the end of a month. */
export type KnownAccount = z.infer<typeof account>;

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

/** The same, account by account. */
export async function listKnownAccounts(
  connection: Queryable,
  version: number,
  months: readonly string[],
): Promise<KnownAccount[]> {
  const each = COMPONENT_IDS.map((id) => `${SCORE(id)} AS "${id}"`).join(", ");
  return queryRows(connection, account, `SELECT h.account_id AS "accountId", h.month, p.segment, ${each} ${KEPT}`, [
    version,
    months,
  ]);
}
