import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { LAST_MONTH, PURCHASE_DAYS, TIME_ZONE } from "../random-facts.fixture";
import type { CohortCell, CohortRows } from "./types";

const number = z.coerce.number();
const plainRow = z.object({
  key: z.string(),
  cohort: z.iso.date(),
  age: number,
  size: number,
  revenue: number,
  revenue_first: number,
  orders: number,
  buyers: number,
  cost: number,
  served: number,
  value: number,
  visits: number,
  promoters: number,
  answers: number,
  detractors: number,
  starts: number,
  stays: number,
  lost: number,
  active: number,
});

/** What the facts say of the customers of one row that were acquired in one month, at one age. */
export type PlainCohort = z.infer<typeof plainRow>;

/** The cells by the words of their definitions: numerator and denominator, and whether they look back to age 0. */
export const PLAIN_CELLS: Record<CohortCell, (row: PlainCohort) => [numerator: number, denominator: number]> = {
  active: (row) => [row.stays, row.size],
  "customer-churn": (row) => [row.lost, row.starts],
  bought: (row) => [row.buyers, row.size],
  revenue: (row) => [row.revenue, row.revenue_first],
  "revenue-per-customer": (row) => [row.revenue, row.active],
  "purchase-frequency": (row) => [row.orders, row.buyers],
  "cost-to-serve": (row) => [row.served, row.active],
  "cumulative-value": (row) => [row.value, row.size],
  visits: (row) => [row.visits, row.active],
  nps: (row) => [row.promoters - row.detractors, row.answers],
};

const KEYS: Record<CohortRows, string> = {
  month: "cohort::text",
  quarter: "date_trunc('quarter', cohort)::date::text",
  year: "date_trunc('year', cohort)::date::text",
  channel: "coalesce(channel, '')",
  segment: "coalesce(segment, '')",
  region: "coalesce(region, '')",
  plan: "coalesce(plan, '')",
  industry: "coalesce(industry, '')",
  "first-product": "coalesce((SELECT code FROM products WHERE id = first_product), '')",
};

const ACTIVE = {
  contract: (at: string) => `EXISTS (SELECT FROM subscriptions s WHERE s.account_id = l.id
    AND s.start_date <= ${at} AND (s.end_date IS NULL OR ${at} < s.end_date))`,
  purchase: (at: string) => `EXISTS (SELECT FROM purchases b WHERE b.account_id = l.id
    AND b.day >= ${at} - ${PURCHASE_DAYS} AND b.day < ${at})`,
};

const WITHIN = {
  contract: `EXISTS (SELECT FROM subscriptions s WHERE s.account_id = l.id AND s.start_date < until
    AND (s.end_date IS NULL OR s.end_date > greatest(month, s.start_date)))`,
  purchase: `EXISTS (SELECT FROM purchases b WHERE b.account_id = l.id AND b.day >= month AND b.day < until)`,
};

/**
 * The cohorts by plain SQL over the facts, which knows nothing of rollups, sums or cells.
 *
 * @param where condition on accounts
 */
export async function plainCohorts(
  by: CohortRows,
  activeRule: "contract" | "purchase",
  { from, where = "true" }: { from: string; where?: string },
): Promise<PlainCohort[]> {
  const first =
    activeRule === "contract"
      ? "(SELECT min(start_date) FROM subscriptions s WHERE s.account_id = a.id)"
      : "(SELECT min(day) FROM purchases b WHERE b.account_id = a.id)";
  const inMonth = (day: string) => `${day} >= month AND ${day} < until`;
  const local = (instant: string) => `(${instant} AT TIME ZONE '${TIME_ZONE}')::date`;
  const sum = (of: string, table: string, day: string, condition = "true") =>
    `coalesce((SELECT sum(${of}) FROM ${table} t WHERE t.account_id = l.id AND ${inMonth(day)} AND ${condition}), 0)`;
  const answers = (condition: string) =>
    sum("1", "survey_answers", local("answered_at"), `question = 'nps' AND ${condition}`);
  const active = ACTIVE[activeRule];
  return queryRows(
    await getPool(),
    plainRow,
    `WITH purchases AS (
       SELECT DISTINCT account_id, date AS day FROM invoices WHERE amount >= 0
     ), taken AS (
       SELECT DISTINCT ON (account_id) account_id, product_id FROM (
         SELECT account_id, date AS day, product_id, amount, id FROM invoices WHERE amount >= 0
         UNION ALL SELECT account_id, start_date, product_id, amount, id FROM subscriptions) f
       WHERE day < '${LAST_MONTH}'::date + interval '1 month'
       ORDER BY account_id, day, product_id IS NULL, amount DESC, id
     ), lives AS (
       SELECT a.*, date_trunc('month', least(customer_since, ${first}))::date AS cohort,
         (SELECT product_id FROM taken WHERE account_id = a.id) AS first_product
       FROM accounts a WHERE ${where}
     ), months AS (
       SELECT l.id, ${KEYS[by]} AS key, cohort, month, until,
         (extract(year FROM age(month, cohort)) * 12 + extract(month FROM age(month, cohort)))::int AS age,
         ${active("month")} AS starts, ${active("until")} AS stays, ${WITHIN[activeRule]} AS within,
         ${sum("amount", "invoices", "date")} AS revenue,
         (SELECT count(*) FROM (SELECT FROM invoices t WHERE t.account_id = l.id AND ${inMonth("date")}
           GROUP BY date, order_number HAVING bool_or(amount >= 0)) o) AS orders,
         ${sum("amount", "costs", "date")} AS cost,
         ${sum("amount", "costs", "date", "category IS DISTINCT FROM 'Direct'")} AS served,
         ${sum("count", "visits", local("visited_at"))} AS visits,
         ${answers("score IS NOT NULL")} AS answers, ${answers("score >= 9")} AS promoters,
         ${answers("score <= 6")} AS detractors
       FROM lives l
       CROSS JOIN LATERAL generate_series(cohort, '${LAST_MONTH}'::date, interval '1 month') g(at)
       CROSS JOIN LATERAL (SELECT at::date AS month, (at + interval '1 month')::date AS until) m
       WHERE cohort >= '${from}'
     ), courses AS (
       SELECT *, first_value(revenue) OVER life AS revenue_first, sum(revenue - cost) OVER life AS value
       FROM months WINDOW life AS (PARTITION BY id ORDER BY age)
     )
     SELECT key, cohort, age, count(*) AS size, sum(revenue) AS revenue, sum(revenue_first) AS revenue_first,
       sum(orders) AS orders, count(*) FILTER (WHERE orders > 0) AS buyers, sum(cost) AS cost, sum(served) AS served,
       sum(value) AS value, sum(visits) AS visits, sum(promoters) AS promoters, sum(answers) AS answers,
       sum(detractors) AS detractors, count(*) FILTER (WHERE stays) AS stays,
       count(*) FILTER (WHERE starts) AS starts, count(*) FILTER (WHERE starts AND NOT stays) AS lost,
       count(*) FILTER (WHERE starts OR stays OR within) AS active
     FROM courses GROUP BY key, cohort, age`,
  );
}
