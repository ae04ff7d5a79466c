import type { SumSource } from "./source";

/**
 * SQL of (period, account_id, product_id) rows, each once: bought on a day of the period, returns left out, or under
 * contract on one. What was sold without saying which product is not known, and counts as none. While a period goes on it
 * ends, as for the rollups, with the last month of the data: contracts that begin later are not held yet.
 *
 * @param from SQL of the first day, over the period `w` and its end, `w.end_day`
 */
function productsTaken(wanted: string, from: string): string {
  const periods = `(
    SELECT *, least(until_day, (SELECT horizon + interval '1 month' FROM rollup_state)::date) AS end_day FROM ${wanted} w)`;
  return `
    SELECT w.period, w.from_day, w.end_month, i.account_id, i.product_id
    FROM ${periods} w JOIN invoices i ON i.date >= ${from} AND i.date < w.end_day
    WHERE i.product_id IS NOT NULL AND i.amount >= 0
    UNION
    SELECT w.period, w.from_day, w.end_month, s.account_id, s.product_id
    FROM ${periods} w JOIN subscriptions s ON s.start_date < w.end_day AND (s.end_date IS NULL OR s.end_date > ${from})
    WHERE s.product_id IS NOT NULL AND s.end_date IS DISTINCT FROM s.start_date`;
}

/** Distinct products of each account that was active in the period, as the rollups count the active. */
export const productsHeld = {
  id: "products-held",
  sums: { productsHeld: "bigint", productsHeldSq: "bigint" },
  rows: (wanted) => `
    SELECT period, account_id, held AS "productsHeld", held * held AS "productsHeldSq"
    FROM (
      SELECT period, account_id, from_day, end_month, count(*) AS held
      FROM (${productsTaken(wanted, "w.from_day")}) taken GROUP BY period, account_id, from_day, end_month) h
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
    FROM (
      SELECT period, account_id, count(*) AS held
      FROM (${productsTaken(wanted, "w.end_day - interval '12 months'")}) taken
      JOIN products ON products.id = taken.product_id AND products.offered
      GROUP BY period, account_id) h`,
} as const satisfies SumSource;
