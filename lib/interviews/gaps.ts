import { z } from "zod";
import { ownersOf } from "../accounts/visible";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { dayOf, dueSql } from "./heard-sql";
import { gapRow } from "./schema";
import type { Cadence, GapCursor, GapOrder, GapPage } from "./types";

const PAGE = 50;

const PLACES = { owners: "$1", today: "$2", segment: "$3" };

/** Revenue of the last twelve months of the data. */
const YEAR =
  "month > (SELECT horizon FROM rollup_state) - interval '12 months' AND month <= (SELECT horizon FROM rollup_state)";
const revenueOf = (account: string) =>
  `coalesce((SELECT sum(revenue) FROM account_month WHERE account_id = ${account} AND ${YEAR}), 0)`;

/** What each order sorts by, which lines come after the place $4, $5, and how a line's place is told. */
const ORDERS: Record<GapOrder, { by: string; after: string; told: string }> = {
  overdue: {
    by: "due_at, account_id",
    after: "(due_at, account_id) > (timestamptz 'epoch' + $4::bigint * interval '1 microsecond', $5)",
    told: "(extract(epoch FROM l.due_at) * 1000000)::bigint::text",
  },
  revenue: {
    by: "revenue DESC, account_id",
    after: "(revenue < $4::numeric OR (revenue = $4::numeric AND account_id > $5))",
    told: "trim_scale(l.revenue)::text",
  },
};

/** SQL of the late ones; with their revenue where they are sorted by it: of few account by account, of all at once. */
function lateSql(order: GapOrder, scope: AccountScope): string {
  const late = `SELECT * FROM (${dueSql(PLACES)}) d WHERE d.late`;
  if (order === "overdue") return late;
  if (scope.kind === "owned") return `SELECT d.*, ${revenueOf("d.account_id")} AS revenue FROM (${late}) d`;
  return `SELECT d.*, coalesce(y.revenue, 0) AS revenue FROM (${late}) d LEFT JOIN (
    SELECT account_id, sum(revenue) AS revenue FROM account_month WHERE ${YEAR} GROUP BY account_id) y USING (account_id)`;
}

/**
 * One page of the active accounts of the scope that were not heard within their segment's cadence: the longest overdue first, or
 * those with most revenue. `today` is a day; `after` is where the page before ended.
 */
export async function listGaps(
  { segment, order, after }: { segment: string | null; order: GapOrder; after: GapCursor | null },
  { scope, today }: { scope: AccountScope; today: string },
): Promise<GapPage> {
  const { by, after: behind, told } = ORDERS[order];
  const rows = await queryRows(
    await getPool(),
    gapRow.and(z.object({ key: z.string(), all: z.coerce.number() })),
    `WITH late AS MATERIALIZED (${lateSql(order, scope)}),
       page AS (SELECT * FROM late ${after ? `WHERE ${behind}` : ""} ORDER BY ${by} LIMIT ${PAGE + 1})
     SELECT a.id AS "accountId", a.code, a.name AS account, l.segment, a.owner, ${dayOf("l.heard_at")} AS "heardOn", l.days,
       $2::date - (coalesce(${dayOf("l.heard_at")}, l.since) + l.days) AS "overdueDays", ${told} AS key,
       (SELECT count(*) FROM late) AS all, ${order === "revenue" ? "l.revenue" : revenueOf("a.id")}::text AS revenue,
       (SELECT min(planned_on) FROM planned_interviews i
         WHERE i.account_id = a.id AND i.held_at IS NULL AND i.cancelled_at IS NULL) AS "plannedOn"
     FROM page l JOIN accounts a ON a.id = l.account_id ORDER BY ${by.replace("account_id", "l.account_id")}`,
    [ownersOf(scope), today, segment, ...(after ? [after.key, after.accountId] : [])],
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
    `WITH due AS MATERIALIZED (${dueSql(PLACES)})
     SELECT c.segment, c.days, count(d.account_id) AS accounts, count(d.account_id) FILTER (WHERE NOT d.late) AS heard
     FROM interview_cadences c LEFT JOIN due d ON c.segment = CASE WHEN d.own THEN d.segment ELSE '' END
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
