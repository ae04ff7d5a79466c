import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { MERGE_FIELDS, type MergeSide, type MergeSummary } from "./types";

const text = z.string().nullable();
const sideRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  segment: text,
  industry: text,
  region: text,
  plan: text,
  owner: text,
  channel: text,
  customer_since: text,
});

/**
 * The account of a code, as a merge sees it. Throws `account-unknown`, and `account-merged` where the code is that of one that
 * was merged into another.
 */
export async function getSide(connection: Queryable, code: string, lock = false): Promise<MergeSide> {
  const [found] = await queryRows(
    connection,
    sideRow,
    `SELECT id, code, ${MERGE_FIELDS.map((field) => (field === "customer_since" ? `${field}::text` : field)).join(", ")}
       FROM accounts WHERE code = $1 ${lock ? "FOR UPDATE" : ""}`,
    [code],
  );
  if (found) {
    const { id, code: own, ...fields } = found;
    return { id, code: own, fields };
  }
  const [merged] = await queryRows(
    connection,
    z.object({ into: z.string() }),
    "SELECT a.code AS into FROM account_aliases l JOIN accounts a ON a.id = l.account_id WHERE l.code = $1",
    [code],
  );
  if (merged) throw new AppError("account-merged", { account: code, into: merged.into });
  throw new AppError("account-unknown", { account: code });
}

const mergeRow = z.object({
  id: z.number(),
  code: z.string(),
  name: z.string(),
  intoCode: text,
  intoName: text,
  rows: z.coerce.number(),
  mergedAt: z.date(),
  mergedBy: text,
  undoneAt: z.date().nullable(),
  later: z.number().nullable(),
});

/** Merges, the newest first. @param before  only those of a lower number */
export async function listMerges(
  connection: Queryable,
  { limit, before }: { limit: number; before?: number },
): Promise<MergeSummary[]> {
  const rows = await queryRows(
    connection,
    mergeRow,
    `SELECT m.id, m.merged->>'code' AS code, m.merged->>'name' AS name,
            coalesce(a.code, l.merged->>'code') AS "intoCode", coalesce(a.name, l.merged->>'name') AS "intoName",
            (SELECT count(*) FROM account_merge_moves v WHERE v.merge_id = m.id) AS rows,
            m.merged_at AS "mergedAt", u.name AS "mergedBy", m.undone_at AS "undoneAt", l.id AS later
       FROM account_merges m
       LEFT JOIN accounts a ON a.id = m.into_id
       LEFT JOIN LATERAL (SELECT * FROM account_merges l WHERE (l.merged->>'id')::int = m.into_id AND l.id > m.id
                             AND l.undone_at IS NULL ORDER BY l.id DESC LIMIT 1) l ON m.undone_at IS NULL AND a.id IS NULL
       LEFT JOIN users u ON u.id = m.merged_by
      WHERE m.id < coalesce($2, 2147483647) ORDER BY m.id DESC LIMIT $1`,
    [limit, before ?? null],
  );
  return rows.map(({ intoCode, intoName, ...row }) => ({
    ...row,
    into: intoCode === null ? null : { code: intoCode, name: intoName ?? intoCode },
  }));
}
