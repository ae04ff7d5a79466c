import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { MERGE_TABLES } from "../merges/tables";
import type { AccountCheck, CheckedAccount } from "./types";

/** Tables that hold what is known of an account besides itself: what came in by imports. */
const FACTS = Object.keys(MERGE_TABLES).filter((table) => MERGE_TABLES[table] === "facts" && table !== "contacts");

const nothingIn = (table: string) => `NOT EXISTS (SELECT FROM ${table} f WHERE f.account_id = a.id)`;

/** SQL that is true for an account `a` that the check finds. */
const FOUND: Record<AccountCheck, string> = {
  "no-owner": "a.owner IS NULL",
  // Names are compared as a CSM's scope compares them: by e-mail, or by the name that files call the person by.
  "unknown-owner":
    "a.owner IS NOT NULL AND NOT EXISTS (SELECT FROM users u WHERE u.disabled_at IS NULL AND a.owner IN (u.email, u.owner_alias))",
  "no-segment": "a.segment IS NULL",
  "no-answers": nothingIn("survey_answers"),
  "no-facts": FACTS.map(nothingIn).join(" AND "),
};

/** How many accounts a check finds. */
export async function countAccounts(connection: Queryable, check: AccountCheck): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ found: z.coerce.number() }),
    `SELECT count(*) AS found FROM accounts a WHERE ${FOUND[check]}`,
  );
  return row?.found ?? 0;
}

const accountRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  segment: z.string().nullable(),
  owner: z.string().nullable(),
});

/** Accounts that a check finds, by code. @param after  code of the last one before these */
export function listAccounts(
  connection: Queryable,
  check: AccountCheck,
  { after, limit }: { after?: string; limit: number },
): Promise<CheckedAccount[]> {
  return queryRows(
    connection,
    accountRow,
    `SELECT a.id, a.code, a.name, a.segment, a.owner FROM accounts a
      WHERE a.code > $1 AND ${FOUND[check]} ORDER BY a.code LIMIT $2`,
    [after ?? "", limit],
  );
}
