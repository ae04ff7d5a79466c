import { z } from "zod";
import { getPool } from "../../database/pool";
import { type Queryable, queryRows } from "../../database/query";
import type { Rules } from "../../rollups/rules";
import { whereProfile } from "../constraints";
import type { Query } from "../sources/read-source";
import type { Question } from "../types";
import type { CheckedMonth } from "./check-days";
import { SHOWN_MODEL } from "./health-version";

/** Accounts of one score, and what became of them. */
export interface HealthOutcome {
  period: string;
  group: string | null;
  /** To the hundredth. */
  score: number;
  colour: "green" | "yellow" | "red";
  lost: number;
  stayed: number;
  /** Who was lost, by name and code, in order. */
  lostNames: string[];
}

const row: z.ZodType<HealthOutcome> = z.object({
  period: z.iso.date(),
  group: z.string().nullable(),
  score: z.coerce.number(),
  colour: z.enum(["green", "yellow", "red"]),
  lost: z.coerce.number(),
  stayed: z.coerce.number(),
  lostNames: z.array(z.string()),
});

/** First and last purchase of a month leave no gap between them where a purchase keeps a customer for longer than a month. */
const MONTH_DAYS = 31;

/** SQL of whether the account of `h` is active on the day `w.looked`, by the words of the rule. */
function activeSql({ activeRule, purchaseDays }: Pick<Rules, "activeRule" | "purchaseDays">): string {
  if (activeRule === "contract")
    return `EXISTS (SELECT FROM subscriptions s WHERE s.account_id = h.account_id
      AND s.start_date <= w.looked AND (s.end_date IS NULL OR s.end_date > w.looked))`;
  if (purchaseDays >= MONTH_DAYS)
    return `EXISTS (SELECT FROM account_month a WHERE a.account_id = h.account_id
      AND a.last_purchase >= w.looked - ${purchaseDays} AND a.first_purchase < w.looked)`;
  return `EXISTS (SELECT FROM invoices i WHERE i.account_id = h.account_id AND i.amount >= 0
    AND i.date >= w.looked - ${purchaseDays} AND i.date < w.looked)`;
}

/** $1 to $3: the months looked at, as columns of `wanted`. */
const CHECKED =
  "wanted AS MATERIALIZED (SELECT * FROM unnest($1::date[], $2::date[], $3::date[]) AS w(period, month, looked))";

const checkedParameters = (checked: readonly CheckedMonth[]) => [
  checked.map(({ period }) => period),
  checked.map(({ month }) => month),
  checked.map(({ looked }) => looked),
];

const COLOUR = "CASE WHEN score >= green THEN 'green' WHEN score >= yellow THEN 'yellow' ELSE 'red' END";

type Rule = Pick<Rules, "activeRule" | "purchaseDays">;

/** SQL of each score looked at and what became of the account; its dimensions are left to `p`. */
const outcomesSql = (rule: Rule, where: string, group: string) => `
  SELECT w.period, ${group} AS "group", h.account_id, h.score, m.green, m.yellow, NOT ${activeSql(rule)} AS lost
  FROM ${SHOWN_MODEL} m CROSS JOIN wanted w
  JOIN account_health h ON h.version = m.version AND h.month = w.month AND h.score IS NOT NULL
  JOIN account_profile p ON p.account_id = h.account_id
  WHERE ${where}`;

/** SQL of the accounts looked at, 1 of 1 for each look at which it was found lost. @param colour of these only */
export function healthOutcomeParts(
  checked: readonly CheckedMonth[],
  rule: Rule,
  constraints: Question["constraints"],
  colour?: HealthOutcome["colour"],
): Query {
  const where = whereProfile(constraints, 3);
  return {
    sql: `WITH ${CHECKED} SELECT account_id, lost::int AS numerator, 1 AS denominator
      FROM (${outcomesSql(rule, where.sql, "NULL::text")}) outcome ${colour ? `WHERE ${COLOUR} = '${colour}'` : ""}`,
    parameters: [...checkedParameters(checked), ...where.parameters],
  };
}

const lostRow = z.object({ month: z.iso.date(), accounts: z.array(z.number().int()) });

/** Who of those active at the ends of months was a customer no more on the day looked at, by month. */
export async function readLost(
  connection: Queryable,
  checked: readonly CheckedMonth[],
  rule: Rule,
): Promise<Map<string, ReadonlySet<number>>> {
  const rows = await queryRows(
    connection,
    lostRow,
    `WITH ${CHECKED} SELECT w.month, array_agg(h.account_id) AS accounts
     FROM wanted w JOIN account_month h ON h.month = w.month AND h.active_end WHERE NOT ${activeSql(rule)} GROUP BY 1`,
    checkedParameters(checked),
  );
  return new Map(rows.map(({ month, accounts }) => [month, new Set(accounts)]));
}

/** Scores at the ends of months, and how many of the accounts that had them were customers no more on the day looked at. */
export async function readHealthOutcomes(
  checked: readonly CheckedMonth[],
  rule: Rule,
  { by, constraints }: Pick<Question, "by" | "constraints">,
): Promise<HealthOutcome[]> {
  const where = whereProfile(constraints, 3);
  return queryRows(
    await getPool(),
    row,
    `WITH ${CHECKED}, outcome AS (${outcomesSql(rule, where.sql, by ? `p.${by}` : "NULL::text")})
     SELECT period, "group", round(score, 2) AS score, ${COLOUR} AS colour,
       count(*) FILTER (WHERE lost) AS lost, count(*) FILTER (WHERE NOT lost) AS stayed,
       coalesce(array_agg(a.name || ' (' || a.code || ')' ORDER BY a.code) FILTER (WHERE lost), '{}') AS "lostNames"
     FROM outcome o LEFT JOIN accounts a ON o.lost AND a.id = o.account_id
     GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3 DESC`,
    [...checkedParameters(checked), ...where.parameters],
  );
}
