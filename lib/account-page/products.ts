import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const productRow = z.object({
  code: z.string(),
  name: z.string(),
  category: z.string().nullable(),
  offered: z.boolean(),
  /** Taken in the 12 months that end with the period: bought on a day of them, or under contract on one. */
  held: z.boolean(),
  /** The last day on which it was bought or under contract; null: never. */
  lastOn: z.iso.date().nullable(),
});
export type HeldProduct = z.infer<typeof productRow>;

/**
 * The products that are offered, and those that the account ever took, with whether it takes them: as the share of products
 * counts them (lib/metrics/sources/products.ts), in the 12 months before `until`. By category, then name.
 *
 * @param until first day after the period, "YYYY-MM-DD"
 */
export async function listProducts(account: number, until: string): Promise<HeldProduct[]> {
  return queryRows(
    await getPool(),
    productRow,
    `WITH taken AS (
       SELECT product_id, max(date) AS last_on, bool_or(date >= $2::date - interval '12 months') AS held
       FROM invoices WHERE account_id = $1 AND product_id IS NOT NULL AND amount >= 0 AND date < $2::date GROUP BY 1
       UNION ALL
       SELECT product_id, max(least(coalesce(end_date, $2::date), $2::date) - 1),
         bool_or(end_date IS NULL OR end_date > $2::date - interval '12 months')
       FROM subscriptions
       WHERE account_id = $1 AND product_id IS NOT NULL AND start_date < $2::date AND end_date IS DISTINCT FROM start_date
       GROUP BY 1)
     SELECT p.code, p.name, p.category, p.offered, coalesce(bool_or(t.held), false) AS held, max(t.last_on) AS "lastOn"
     FROM products p LEFT JOIN taken t ON t.product_id = p.id
     GROUP BY p.id HAVING p.offered OR count(t.product_id) > 0
     ORDER BY p.category NULLS LAST, p.name, p.id`,
    [account, until],
  );
}
