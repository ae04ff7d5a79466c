import { z } from "zod";
import { ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { dueSql } from "./heard-sql";
import { gapRow } from "./schema";
import type { Cadence, GapCursor, GapOrder, GapPage } from "./types";

const PAGE = 50;

/** Revenue of the last twelve months of the data. */
const YEAR =
  "month > (SELECT horizon FROM rollup_state) - interval '12 months' AND month <= (SELECT horizon FROM rollup_state)";

/** What each order sorts by, and the SQL that it needs for all accounts rather than for those of a page. */
const ORDERS: Record<GapOrder, { key: string; join: string }> = {
  overdue: { key: "$2::date - d.due_on", join: "" },
  revenue: {
    key: "coalesce(y.revenue, 0)",
    join: `LEFT JOIN (SELECT account_id, sum(revenue) AS revenue FROM account_month WHERE ${YEAR} GROUP BY account_id) y USING (account_id)`,
  },
};

/**
 * One page of the active accounts of the scope that were not heard within their segment's cadence: the longest overdue first, or
 * those with most revenue. `today` is a day; `after` is where the page before ended.
 */
export async function listGaps(
  { segment, order, after }: { segment: string | null; order: GapOrder; after: GapCursor | null },
  { scope, today }: { scope: AccountScope; today: string },
): Promise<GapPage> {
  const { key, join } = ORDERS[order];
  const rows = await queryRows(
    await getPool(),
    gapRow.and(z.object({ key: z.string(), all: z.coerce.number() })),
    `WITH late AS MATERIALIZED (
       SELECT d.*, (${key})::numeric AS key FROM (${dueSql("$1", "$3")}) d ${join} WHERE d.due_on < $2::date)
     SELECT a.id AS "accountId", a.code, a.name AS account, l.segment, a.owner, l.heard_on AS "heardOn", l.days,
       $2::date - l.due_on AS "overdueDays", trim_scale(l.key)::text AS key, (SELECT count(*) FROM late) AS all,
       coalesce((SELECT sum(revenue) FROM account_month WHERE account_id = a.id AND ${YEAR}), 0)::text AS revenue,
       (SELECT min(planned_on) FROM planned_interviews i
         WHERE i.account_id = a.id AND i.held_at IS NULL AND i.cancelled_at IS NULL) AS "plannedOn"
     FROM (SELECT * FROM late WHERE $4::numeric IS NULL OR key < $4 OR (key = $4 AND account_id > $5)
           ORDER BY key DESC, account_id LIMIT ${PAGE + 1}) l JOIN accounts a ON a.id = l.account_id
     ORDER BY l.key DESC, l.account_id`,
    [ownersOf(scope), today, segment, after?.key ?? null, after?.accountId ?? null],
  );
  const shown = rows.slice(0, PAGE);
  const last = rows.length > PAGE ? shown.at(-1) : undefined;
  return {
    total: rows[0]?.all ?? 0,
    gaps: shown.map(({ key: _, all: __, ...gap }) => gap),
    next: last ? { key: last.key, accountId: last.accountId } : null,
  };
}

const cadenceRow: z.ZodType<Cadence> = z.object({
  segment: z.string(),
  days: z.number().int(),
  accounts: z.coerce.number(),
  heard: z.coerce.number(),
});

/** The cadences, everybody else's last, with how many active accounts of the scope each counts for and how many were heard in time. */
export async function listCadences({ scope, today }: { scope: AccountScope; today: string }): Promise<Cadence[]> {
  return queryRows(
    await getPool(),
    cadenceRow,
    `WITH due AS (SELECT d.*, EXISTS (SELECT FROM interview_cadences WHERE segment = d.segment) AS own
       FROM (${dueSql("$1", "$3")}) d)
     SELECT c.segment, c.days, count(d.account_id) AS accounts, count(d.account_id) FILTER (WHERE d.due_on >= $2::date) AS heard
     FROM interview_cadences c LEFT JOIN due d ON CASE WHEN c.segment = '' THEN NOT d.own OR d.segment = '' ELSE d.segment = c.segment END
     GROUP BY c.segment, c.days ORDER BY c.segment = '', c.segment`,
    [ownersOf(scope), today, null],
  );
}

/** Segments of accounts, for which there may be a cadence. */
export async function listSegments(scope: AccountScope): Promise<string[]> {
  const rows = await queryRows(
    await getPool(),
    z.object({ segment: z.string() }),
    `SELECT DISTINCT segment FROM account_profile WHERE segment <> '' AND ($1::text[] IS NULL OR owner = ANY($1)) ORDER BY 1`,
    [ownersOf(scope)],
  );
  return rows.map(({ segment }) => segment);
}
