import { COLUMNS_OF_KIND, COUNTED_KINDS, LIFE_COLUMNS, MONTH_COLUMNS, ROW_DEFAULTS } from "./measures";
import type { Rules } from "./rules";
import { touchedColumn } from "./take-marks";
import type { WorkTable } from "./work-tables";

/**
 * What account_month should hold for each touched account, from the first month that a mark touches up to the horizon,
 * as work tables that build on each other: first activity, the months to look at, what the facts say of them, whether
 * the customer was active in them, and `month_next`, the rows themselves.
 *
 * @param horizon first day of the last month, "YYYY-MM-DD"
 */
export function livesSql(rules: Rules, horizon: string): [WorkTable, string][] {
  return [
    ["life", firstActiveSql(rules)],
    ["candidate", candidatesSql(horizon)],
    ["month_base", monthsSql(horizon)],
    ["month_life", rules.activeRule === "contract" ? CONTRACT : purchaseSql(rules.purchaseDays)],
    ["month_next", NEXT],
  ];
}

/**
 * `life`: each touched account's day of first activity, and the first month in which it may be active otherwise than
 * before; null where nothing that was touched can change that. A first activity that moves changes the rows since the
 * earlier of the two; -infinity stands for the whole life. After `last_day` the customer is active no more, so that later
 * months can hold facts but no life.
 */
const firstActiveSql = (rules: Rules) => `
SELECT account_id, first_active, last_day,
  CASE WHEN from_month IS NOT NULL AND first_active IS DISTINCT FROM was_first_active
    THEN least(from_month, date_trunc('month', first_active), date_trunc('month', was_first_active))
    ELSE from_month END::date AS from_month
FROM (
  SELECT t.account_id, t.from_month, p.first_active AS was_first_active,
    CASE WHEN t.from_month IS NULL THEN p.first_active ELSE least(
      (SELECT a.customer_since FROM accounts a WHERE a.id = t.account_id),
      ${rules.activeRule === "contract" ? FIRST_CONTRACT : FIRST_PURCHASE}) END AS first_active,
    CASE WHEN t.from_month IS NOT NULL THEN greatest(
      (SELECT max(coalesce(s.end_date, 'infinity')) FROM subscriptions s WHERE s.account_id = t.account_id)${
        rules.activeRule === "purchase" ? `, ${LAST_PURCHASE} + ${rules.purchaseDays}` : ""
      }) END AS last_day
  FROM (SELECT account_id, min(from_day) FILTER (WHERE life) AS from_month FROM touched GROUP BY account_id) t
  LEFT JOIN account_profile p ON p.account_id = t.account_id
) found`;

const FIRST_CONTRACT = `(SELECT min(s.start_date) FROM subscriptions s WHERE s.account_id = t.account_id)`;

const FIRST_PURCHASE = `(SELECT min(n.first_purchase) FROM month_new n WHERE n.account_id = t.account_id),
        (SELECT m.first_purchase FROM account_month m
         WHERE m.account_id = t.account_id AND m.first_purchase IS NOT NULL AND NOT EXISTS (
           SELECT FROM touched r WHERE r.account_id = m.account_id AND r.${touchedColumn("invoices")}
             AND m.month >= r.from_day AND m.month < r.until_day)
         ORDER BY m.month LIMIT 1)`;

const LAST_PURCHASE = `greatest(
          (SELECT max(n.last_purchase) FROM month_new n WHERE n.account_id = t.account_id),
          (SELECT m.last_purchase FROM account_month m WHERE m.account_id = t.account_id AND m.last_purchase IS NOT NULL
           ORDER BY m.month DESC LIMIT 1))`;

/**
 * `candidate`: months whose row may appear, change or go: those that were touched and, where the life may have changed,
 * without a gap from the first fact concerned to the last day. A contract that starts on the first of a month covers the
 * instant at which the month before ends.
 */
const candidatesSql = (horizon: string) => `
SELECT account_id, g.month::date AS month FROM life
  CROSS JOIN LATERAL (SELECT least(
    (SELECT min(n.month) FROM month_new n WHERE n.account_id = life.account_id),
    (SELECT date_trunc('month', min(s.start_date) - 1) FROM subscriptions s WHERE s.account_id = life.account_id)
  ) AS month) earliest
  CROSS JOIN LATERAL generate_series(
    CASE WHEN isfinite(life.from_month) THEN life.from_month ELSE earliest.month END,
    least('${horizon}'::date, life.last_day), interval '1 month') g(month)
  WHERE life.from_month IS NOT NULL
UNION SELECT account_id, month FROM month_new
UNION SELECT m.account_id, m.month FROM touched t
  JOIN account_month m ON m.account_id = t.account_id AND m.month >= t.from_day AND m.month < t.until_day
UNION SELECT m.account_id, m.month FROM life JOIN account_month m USING (account_id) WHERE m.month >= life.from_month
UNION SELECT account_id, date_trunc('month', first_active)::date FROM life
  WHERE first_active IS NOT NULL AND date_trunc('month', first_active) >= from_month`;

/** `month_base`: what the facts say: newly counted where a mark touched their kind in the month, as stored elsewhere. */
const monthsSql = (horizon: string) => `
SELECT k.account_id, k.month, life.first_active, (k.month + interval '1 month')::date AS until_day,
  coalesce(k.month >= life.from_month, false) AS life_anew,
  ${Object.keys(LIFE_COLUMNS)
    .map((column) => `m.${column} AS was_${column}`)
    .join(", ")},
  ${COUNTED_KINDS.flatMap((kind) =>
    Object.entries(COLUMNS_OF_KIND[kind]).map(
      ([column, none]) =>
        `coalesce(CASE WHEN t.${touchedColumn(kind)} THEN n.${column} ELSE m.${column} END, ${none}) AS ${column}`,
    ),
  ).join(", ")}
FROM candidate k
JOIN life USING (account_id)
LEFT JOIN touched t ON t.account_id = k.account_id AND k.month >= t.from_day AND k.month < t.until_day
LEFT JOIN month_new n ON n.account_id = k.account_id AND n.month = k.month
LEFT JOIN account_month m ON m.account_id = k.account_id AND m.month = k.month
WHERE k.month <= '${horizon}'::date`;

const COVERS = (instant: string) => `s.start_date <= ${instant} AND (s.end_date IS NULL OR s.end_date > ${instant})`;
const MONTHLY = "round(s.amount / s.interval_months, 6)";

/** Recurring revenue at a month's start and end: each subscription's price spread over the months of its interval. */
const RECURRING = `
  SELECT b.account_id, b.month,
    coalesce(sum(${MONTHLY}) FILTER (WHERE ${COVERS("b.month")}), 0) AS mrr_start,
    coalesce(sum(${MONTHLY}) FILTER (WHERE ${COVERS("b.until_day")}), 0) AS mrr_end,
    coalesce(bool_or(${COVERS("b.month")}), false) AS covers_start,
    coalesce(bool_or(${COVERS("b.until_day")}), false) AS covers_end,
    coalesce(bool_or(s.start_date < b.until_day AND (s.end_date IS NULL OR s.end_date > greatest(b.month, s.start_date))), false) AS covers_any
  FROM month_base b
  JOIN subscriptions s ON s.account_id = b.account_id AND s.start_date <= b.until_day
    AND (s.end_date IS NULL OR s.end_date > b.month)
  WHERE b.life_anew
  GROUP BY b.account_id, b.month`;

const CONTRACT = `
SELECT account_id, month, covers_start AS active_start, covers_any AS active_any, covers_end AS active_end, mrr_start, mrr_end
FROM (${RECURRING}) recurring`;

/** Active at t when a purchase lies within the N days before t; a purchase inside the month makes it active in it. */
const purchaseSql = (purchaseDays: number) => `
WITH seeded AS (
  SELECT l.account_id, (
    SELECT m.last_purchase FROM account_month m
    WHERE m.account_id = l.account_id AND m.last_purchase IS NOT NULL AND m.month < first_base.month
    ORDER BY m.month DESC LIMIT 1) AS last_purchase
  FROM life l
  CROSS JOIN LATERAL (
    SELECT min(b.month) AS month FROM month_base b WHERE b.account_id = l.account_id AND b.life_anew) first_base
), bought AS (
  SELECT b.account_id, b.month, b.until_day, b.first_purchase, b.last_purchase,
    greatest(seeded.last_purchase, max(b.last_purchase) OVER (
      PARTITION BY b.account_id ORDER BY b.month ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS before
  FROM month_base b JOIN seeded USING (account_id) WHERE b.life_anew
)
SELECT account_id, month,
  coalesce(before >= month - ${purchaseDays}, false) AS active_start,
  coalesce(before >= month - ${purchaseDays}, false) OR first_purchase IS NOT NULL AS active_any,
  coalesce(greatest(before, last_purchase) >= until_day - ${purchaseDays}, false) AS active_end,
  coalesce(r.mrr_start, 0) AS mrr_start, coalesce(r.mrr_end, 0) AS mrr_end
FROM bought LEFT JOIN (${RECURRING}) r USING (account_id, month)`;

/** Months in which nothing happened and nobody was a customer have no row, save the month of first activity. */
const NEXT = `
SELECT * FROM (
  SELECT account_id, month, first_active, ${Object.keys(MONTH_COLUMNS).join(", ")},
    ${Object.entries(LIFE_COLUMNS)
      .map(
        ([column, none]) =>
          `coalesce(CASE WHEN b.life_anew THEN l.${column} ELSE b.was_${column} END, ${none}) AS ${column}`,
      )
      .join(", ")}
  FROM month_base b LEFT JOIN month_life l USING (account_id, month)
) next
WHERE month = date_trunc('month', first_active)::date OR
  ${Object.entries(ROW_DEFAULTS)
    .map(([column, none]) => `${column} IS DISTINCT FROM ${none}`)
    .join(" OR ")}`;
