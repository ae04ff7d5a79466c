import { z } from "zod";
import { isVisible, ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { DIMENSIONS, type Dimension } from "../metrics/types";

const text = z.string().nullable();
const number = z.coerce.number().nullable();

const row = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  segment: text,
  industry: text,
  region: text,
  plan: text,
  owner: text,
  channel: text,
  customerSince: text,
  attributes: z.record(z.string(), z.unknown()),
  health: number,
  healthBefore: number,
  lastNps: z.number().nullable(),
  lastNpsAt: z.date().nullable(),
  shareOfWallet: number,
  mrr: text,
  contractEnd: text,
  lastContactAt: z.date().nullable(),
  active: z.boolean().nullable(),
  openFollowUps: z.number(),
});
export type AccountRow = z.infer<typeof row>;

const SELECT = `SELECT a.id, a.code, a.name, a.segment, a.industry, a.region, a.plan, a.owner, a.channel,
    a.customer_since AS "customerSince", a.attributes, s.health, s.health_before AS "healthBefore", s.last_nps AS "lastNps",
    s.last_nps_at AS "lastNpsAt", s.share_of_wallet AS "shareOfWallet", trim_scale(s.mrr)::text AS mrr,
    s.contract_end AS "contractEnd", s.last_contact_at AS "lastContactAt", s.active,
    (SELECT count(*)::int FROM follow_ups f WHERE f.account_id = a.id AND f.closed_at IS NULL) AS "openFollowUps"
  FROM accounts a LEFT JOIN account_standing s ON s.account_id = a.id`;

export interface AccountsAsked {
  filter: Readonly<Partial<Record<Dimension, readonly string[]>>>;
  active?: boolean;
  /** Those whose code comes after this one. */
  after?: string;
  limit: number;
}

/** Accounts in scope, by code. */
export async function listAccountRows(
  { filter, active, after, limit }: AccountsAsked,
  scope: AccountScope,
): Promise<AccountRow[]> {
  const parameters: unknown[] = [ownersOf(scope), after ?? null, active ?? null, limit];
  const conditions = DIMENSIONS.filter((dimension) => filter[dimension]).map((dimension) => {
    parameters.push(filter[dimension]);
    return `coalesce(a.${dimension}, '') = ANY($${parameters.length}::text[])`;
  });
  return queryRows(
    await getPool(),
    row,
    `${SELECT} WHERE ${[isVisible(1), ...conditions].join(" AND ")} AND ($2::text IS NULL OR a.code > $2)
       AND ($3::boolean IS NULL OR coalesce(s.active, false) = $3) ORDER BY a.code LIMIT $4`,
    parameters,
  );
}

/** One account by its code; null where there is none, or where it is out of scope. */
export async function findAccountRow(code: string, scope: AccountScope): Promise<AccountRow | null> {
  const [found] = await queryRows(await getPool(), row, `${SELECT} WHERE a.code = $2 AND ${isVisible(1)}`, [
    ownersOf(scope),
    code,
  ]);
  return found ?? null;
}
