/** A contract without an end that is priced by so many months or longer comes up for renewal on its anniversary. */
const RENEWED_MONTHS = 12;
/** However far away an end is, it counts as this many days. */
const MOST_DAYS = 365;

/** Whether it was known, in month `m`, what the row of a contract says of the future. */
const toldBy = (contract: string) => `(m.goes_on OR coalesce(${contract}.told_at < m.instant, false))`;

const MONTHS_RUN =
  "extract(year FROM age(m.as_of, s.start_date)) * 12 + extract(month FROM age(m.as_of, s.start_date))";
const RENEWAL = `(s.start_date + make_interval(months =>
  ((floor((${MONTHS_RUN}) / s.interval_months) + 1) * s.interval_months)::int))::date`;

/** The same thing goes on under another contract: one that has begun, or that was brought in already. */
const FOLLOWED = `EXISTS (
  SELECT FROM contract n
  WHERE n.account_id = s.account_id AND n.id <> s.id AND n.product_id IS NOT DISTINCT FROM s.product_id
    AND n.start_date <= s.end_date AND (n.start_date <= m.as_of OR ${toldBy("n")})
    AND (n.end_date IS NULL OR n.end_date > s.end_date OR NOT ${toldBy("n")}))`;

/**
 * SQL of the CTEs `contract` and `bound`: the mean days until the contracts of accounts $1 to $2 end or come up for renewal, by
 * account_id and month, weighted by their monthly price. Reads the CTE `month` (lib/health/inputs-sql.ts).
 *
 * When an end became known stands nowhere. It was known at the latest when the import that brought the row was done; a row
 * that an import wrote anew counts from that import.
 */
export const CONTRACTS = `
contract AS MATERIALIZED (
  SELECT s.*, i.finished_at AS told_at FROM subscriptions s LEFT JOIN imports i ON i.id = s.import_id
  WHERE s.account_id BETWEEN $1 AND $2
), bound AS (
  SELECT account_id, month, sum(days * price) / nullif(sum(price), 0) AS days
  FROM (
    SELECT s.account_id, m.month, s.amount / s.interval_months AS price,
      CASE
        WHEN s.end_date IS NOT NULL AND ${toldBy("s")}
          THEN CASE WHEN ${FOLLOWED} THEN ${MOST_DAYS} ELSE least(${MOST_DAYS}, s.end_date - m.as_of) END
        WHEN s.interval_months >= ${RENEWED_MONTHS} THEN least(${MOST_DAYS}, ${RENEWAL} - m.as_of)
      END AS days
    FROM month m JOIN contract s ON s.start_date <= m.as_of AND (s.end_date IS NULL OR s.end_date > m.as_of)
    WHERE s.interval_months >= ${RENEWED_MONTHS} OR s.end_date IS NOT NULL
  ) ends
  WHERE days IS NOT NULL GROUP BY 1, 2
)`;
