import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { constraintsOf, whereProfile } from "../constraints";
import { readPeriods } from "../read-periods";
import type { EvaluateRequest } from "../types";

const date = z.iso.date().nullable();
const row = z.object({
  accountId: z.number().int(),
  code: z.string(),
  name: z.string(),
  /** "validated": an outside party's word holds; "run-out": it did once; "unvalidated": nobody has given it yet. */
  state: z.enum(["validated", "run-out", "unvalidated"]),
  validatedOn: date,
  validatedBy: z.string().nullable(),
  /** The first day on which the validation no longer holds; null of one without an end, or of none. */
  expiresOn: date,
  /** From the period's last day to that one; below 1 once it has run out. */
  daysLeft: z.number().int().nullable(),
});

export type AccountReference = z.infer<typeof row>;

/**
 * The accounts that are willing to be a reference on the last day of a period, with the validation that holds the longest or,
 * where none holds, the one that ran out last. What is nearest to its end stands first, be it ahead or behind. Those in state
 * "validated" are the reference accounts of the same request, all others its unvalidated ones. One period.
 *
 * The validations are rows of their accounts, so that of an account that was given to somebody else since the figures were made
 * nothing is shown (docs/decisions/0020).
 */
export async function listReferences(
  request: Pick<EvaluateRequest, "grain" | "from" | "to" | "filters" | "scope">,
  limit: number,
): Promise<{ total: number; accounts: AccountReference[] }> {
  const [period] = await readPeriods(request);
  if (!period) return { total: 0, accounts: [] };
  const { scope } = request;
  const where = whereProfile(constraintsOf(request), 3);
  const rows = await queryRows(
    await getPool(),
    row.extend({ accounts: z.coerce.number() }),
    `SELECT a.id AS "accountId", a.code, a.name, r.validated_by AS "validatedBy", r.validated_on AS "validatedOn",
       r.expires_on AS "expiresOn", r.expires_on - ($1::date - 1) AS "daysLeft",
       CASE WHEN r.holds THEN 'validated' WHEN r.validated_on IS NULL THEN 'unvalidated' ELSE 'run-out' END AS state,
       count(*) OVER () AS accounts
     FROM (
       SELECT DISTINCT ON (account_id) * FROM (
         SELECT account_id, willing_on,
           coalesce(validated_on < $1 AND coalesce(expires_on >= $1, true), false) AS holds,
           CASE WHEN validated_on < $1 THEN validated_on END AS validated_on,
           CASE WHEN validated_on < $1 THEN validated_by END AS validated_by,
           CASE WHEN validated_on < $1 THEN expires_on END AS expires_on
         FROM account_references WHERE willing_on < $1 AND coalesce(withdrawn_on >= $1, true)) known
       ORDER BY account_id, holds DESC, validated_on IS NULL, expires_on DESC NULLS FIRST, validated_on DESC) r
     JOIN account_profile p ON p.account_id = r.account_id JOIN accounts a ON a.id = r.account_id
     WHERE ($3::text[] IS NULL OR a.owner = ANY($3)) AND ${where.sql}
     ORDER BY abs(r.expires_on - ($1::date - 1)) NULLS LAST, NOT r.holds, a.name, a.code LIMIT $2`,
    [period.until, limit, scope.kind === "all" ? null : scope.owners, ...where.parameters],
  );
  return { total: rows[0]?.accounts ?? 0, accounts: rows.map(({ accounts: _, ...account }) => account) };
}
