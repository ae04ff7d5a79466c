import type { SumSource } from "./source";

/**
 * SQL of how many products each account took in each period, where it took any: period, from_day, end_month, account_id,
 * held. A product is taken where it was bought on a day of the period, returns left out, or under contract on one. What was
 * sold without saying which product is not known, and counts as none. While a period goes on it ends, as for the
 * rollups, with the last month of the data: contracts that begin later are not held yet.
 *
 * The periods, all of one length, are numbered in their order, so that each day, and each contract, lies in those from
 * one number to another. Of these it counts only where it is new, after those that the product's earlier ones reach. What an
 * account holds then rises and falls by numbers, and products times periods are never listed.
 *
 * @param from   SQL of the first day, over the period `w` and its end, `w.end_day`
 * @param counts SQL condition on `product_id`: which products count
 */
function productsTaken(wanted: string, from: string, counts = "true"): string {
  return `
    WITH span AS MATERIALIZED (
      SELECT w.*, (${from})::date AS first_day, row_number() OVER (ORDER BY end_day, from_day)::int AS number
      FROM (
        SELECT *, least(until_day, (SELECT horizon + interval '1 month' FROM rollup_state)::date) AS end_day
        FROM ${wanted} w) w),
    day AS MATERIALIZED (
      SELECT day::date AS day, min(number) AS opens, max(number) AS closes
      FROM span CROSS JOIN LATERAL generate_series(first_day, end_day - 1, interval '1 day') day GROUP BY 1),
    taken AS (
      SELECT DISTINCT i.account_id, i.product_id, d.opens, d.closes
      FROM invoices i JOIN day d ON d.day = i.date
      WHERE i.product_id IS NOT NULL AND i.amount >= 0 AND ${counts}
      UNION ALL
      SELECT s.account_id, s.product_id, w.opens, w.closes
      FROM subscriptions s CROSS JOIN LATERAL (
        SELECT min(number) AS opens, max(number) AS closes
        FROM span WHERE s.start_date < end_day AND (s.end_date IS NULL OR s.end_date > first_day)) w
      WHERE s.product_id IS NOT NULL AND s.end_date IS DISTINCT FROM s.start_date AND w.opens IS NOT NULL AND ${counts}),
    fresh AS (
      SELECT account_id, closes, greatest(opens, 1 + max(closes) OVER (
        PARTITION BY account_id, product_id ORDER BY opens ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)) AS opens
      FROM taken),
    turn AS (
      SELECT account_id, coalesce(opens, closes + 1) AS number, CASE grouping(opens) WHEN 0 THEN count(*) ELSE -count(*) END AS more
      FROM fresh WHERE opens <= closes GROUP BY GROUPING SETS ((account_id, opens), (account_id, closes))),
    level AS (
      SELECT account_id, number, lead(number) OVER turns AS until, (sum(more) OVER turns)::int AS held
      FROM turn WINDOW turns AS (PARTITION BY account_id ORDER BY number))
    SELECT s.period, s.from_day, s.end_month, l.account_id, l.held
    FROM level l CROSS JOIN LATERAL generate_series(l.number, l.until - 1) each JOIN span s ON s.number = each
    WHERE l.held > 0`;
}

/** Distinct products of each account that was active in the period, as the rollups count the active. */
export const productsHeld = {
  id: "products-held",
  sums: { productsHeld: "bigint", productsHeldSq: "bigint" },
  rows: (wanted) => `
    SELECT period, account_id, held AS "productsHeld", held * held AS "productsHeldSq"
    FROM (${productsTaken(wanted, "w.from_day")}) h
    WHERE EXISTS (
      SELECT FROM account_month m JOIN account_profile p USING (account_id)
      WHERE m.account_id = h.account_id AND m.month >= h.from_day AND m.month <= least(h.end_month, p.horizon)
        AND (m.active_any OR (m.active_start AND m.month = h.from_day)
          OR (m.active_end AND m.month = least(h.end_month, p.horizon))))`,
} as const satisfies SumSource;

/**
 * Of the products that are offered today, how many each customer took in the 12 months that end with the period, and how
 * many it could have taken; customers who took none that is known are in neither.
 */
export const productShare = {
  id: "product-share",
  sums: { offeredHeld: "bigint", offeredHeldSq: "bigint", offeredProducts: "bigint", offeredHolders: "bigint" },
  rows: (wanted) => `
    SELECT period, account_id, held AS "offeredHeld", held * held AS "offeredHeldSq",
      (SELECT count(*) FROM products WHERE offered) AS "offeredProducts", 1 AS "offeredHolders"
    FROM (${productsTaken(wanted, "w.end_day - interval '12 months'", "product_id IN (SELECT id FROM products WHERE offered)")}) h`,
} as const satisfies SumSource;
