import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { UNIT_DAYS, type Unit } from "../../models/types";
import type { PurchaseHistory } from "../../statistics/models/bg-nbd";
import { whereProfile } from "../constraints";
import type { Query } from "../sources/read-source";
import type { Question } from "../types";

const row = z.object({
  period: z.string(),
  group: z.string().nullable(),
  repeats: z.number().int(),
  recencyDays: z.number().int(),
  ageDays: z.number().int(),
  customers: z.number().int(),
});

/** Customers of one group with the same history on a period's last day. */
export type GroupHistory = PurchaseHistory & Pick<z.infer<typeof row>, "period" | "group">;

/** With more accounts than this their days are rounded to weeks, which changes means by parts of a thousand and saves seconds. */
const MANY_ACCOUNTS = 20_000;
const WEEK = 7;

/**
 * What each customer who had bought by a day had bought by then, customers of one history together, as the models count
 * purchases (lib/models/purchase-sql.ts): days with a line that is no return. All days are read in one pass: each purchase holds
 * from its day until the next.
 *
 * @param days the last day to look at in each period, "YYYY-MM-DD"
 */
export async function readGroupHistories(
  { by, constraints }: Pick<Question, "by" | "constraints">,
  days: readonly { period: string; day: string }[],
  unit: Unit,
): Promise<GroupHistory[]> {
  const { sql, parameters } = standingSql({ by, constraints }, days);
  const rows = await queryRows(
    await getPool(),
    row,
    `${sql} SELECT period, "group", repeats, "recencyDays", "ageDays", count(*)::int AS customers
     FROM standing GROUP BY 1, 2, 3, 4, 5`,
    parameters,
  );
  return rows.map((found) => inUnits(found, unit));
}

const accountRow = row.extend({ accountId: z.number().int() });

/** The same account by account, of all accounts unless some are named. */
export async function readAccountHistories(
  { constraints }: Pick<Question, "constraints">,
  days: readonly { period: string; day: string }[],
  unit: Unit,
  accounts: readonly number[] | null = null,
): Promise<(GroupHistory & { accountId: number })[]> {
  const { sql, parameters } = standingSql({ constraints }, days, accounts);
  const rows = await queryRows(
    await getPool(),
    accountRow,
    `${sql} SELECT *, account_id AS "accountId", 1 AS customers FROM standing`,
    parameters,
  );
  return rows.map((found) => inUnits(found, unit));
}

function inUnits<Found extends { recencyDays: number; ageDays: number }>(
  { recencyDays, ageDays, ...found }: Found,
  unit: Unit,
) {
  return { ...found, recency: recencyDays / UNIT_DAYS[unit], age: ageDays / UNIT_DAYS[unit] };
}

/** SQL of the table `standing`: what each account that had bought by each day had bought by then. */
function standingSql(
  { by, constraints }: Pick<Question, "by" | "constraints">,
  days: readonly { period: string; day: string }[],
  accounts: readonly number[] | null = null,
): Query {
  const where = whereProfile(constraints, accounts ? 3 : 2);
  const inSteps = (span: string) => `((${span} + step / 2) / step * step)`;
  return {
    sql: `WITH rounding AS (
       SELECT CASE WHEN count(*) > ${MANY_ACCOUNTS} THEN ${WEEK} ELSE 1 END AS step FROM account_profile
     ), bought AS (
       SELECT DISTINCT i.account_id, ${by ? `p.${by}` : "NULL::text"} AS "group", i.date
       FROM invoices i JOIN account_profile p ON p.account_id = i.account_id
       WHERE i.amount >= 0 AND i.date <= (SELECT max(day) FROM unnest($2::date[]) day)
         ${accounts ? "AND i.account_id = ANY($3::int[])" : ""} AND ${where.sql}
     ), purchase AS (
       SELECT *, row_number() OVER days - 1 AS repeats, first_value(date) OVER days AS first, lead(date) OVER days AS next
       FROM bought WINDOW days AS (PARTITION BY account_id ORDER BY date)
     )
, standing AS (
       SELECT b.account_id, w.period, b."group", b.repeats::int AS repeats, ${inSteps("(b.date - b.first)")} AS "recencyDays",
         ${inSteps("(w.day - b.first)")} AS "ageDays"
       FROM rounding CROSS JOIN unnest($1::text[], $2::date[]) AS w(period, day)
       JOIN purchase b ON b.date <= w.day AND (b.next IS NULL OR b.next > w.day))`,
    parameters: [
      days.map(({ period }) => period),
      days.map(({ day }) => day),
      ...(accounts ? [accounts] : []),
      ...where.parameters,
    ],
  };
}
