import type { Constraints } from "../constraints";
import { whereProfile } from "../constraints";
import type { CohortRows } from "./types";

/** The column of account_profile that a grid's rows are values of; null where rows are periods or first products. */
export function profileColumn(by: CohortRows) {
  return by === "month" || by === "quarter" || by === "year" || by === "first-product" ? null : by;
}

/**
 * The code of what the customer `p` took first: of its first contract or purchase, whichever came earlier. Of several on
 * that day the one with a product, then the dearest. Later facts than the account's horizon do not count yet. Each
 * account's first rows are looked up by the key.
 */
const FIRST_PRODUCT = `
LEFT JOIN LATERAL (
  SELECT product_id FROM (
    (SELECT start_date AS day, product_id, amount, id FROM subscriptions s
     WHERE s.account_id = p.account_id AND s.start_date < p.horizon + interval '1 month'
     ORDER BY start_date, product_id IS NULL, amount DESC, id LIMIT 1)
    UNION ALL
    (SELECT date, product_id, amount, id FROM invoices i
     WHERE i.account_id = p.account_id AND i.amount >= 0 AND i.date < p.horizon + interval '1 month'
     ORDER BY date, product_id IS NULL, amount DESC, id LIMIT 1)) earliest
  ORDER BY day, product_id IS NULL, amount DESC, id LIMIT 1) taken ON true
LEFT JOIN products ON products.id = taken.product_id`;

/**
 * SQL of the customers first active in given months: (account_id, cohort, first_active, horizon, "group").
 *
 * @param months SQL condition on `cohort`; its parameters are the first `after` ones
 */
export function peopleSql(
  by: CohortRows,
  constraints: Constraints,
  months: string,
  after: number,
): { sql: string; parameters: unknown[] } {
  const where = whereProfile(constraints, after);
  const column = profileColumn(by);
  const group = by === "first-product" ? "coalesce(products.code, '')" : column ? `p.${column}` : "''";
  return {
    sql: `
SELECT p.account_id, p.cohort, p.first_active, p.horizon, ${group} AS "group"
FROM (SELECT *, date_trunc('month', first_active)::date AS cohort FROM account_profile) p
${by === "first-product" ? FIRST_PRODUCT : ""}
WHERE p.cohort <= p.horizon AND ${months} AND ${where.sql}`,
    parameters: where.parameters,
  };
}
