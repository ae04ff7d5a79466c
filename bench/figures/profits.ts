import { groups, type Months, tile, told } from "./board-figure";
import { STATES } from "./customers";

const MONTH = "date_trunc('month', date)::date";
const within = ({ first, end }: Months) => `date >= ${first} AND date < ${end}`;

/** What each customer left in each month: of those active in it, and of those with revenue or cost. */
const PROFITS = (months: Months) => `${STATES(months)},
  flows AS (
    SELECT ${MONTH} AS period, account_id, sum(amount) AS amount, 0 AS cost FROM invoices WHERE ${within(months)} GROUP BY 1, 2
    UNION ALL
    SELECT ${MONTH}, account_id, 0, sum(amount) FROM costs WHERE ${within(months)} GROUP BY 1, 2
    UNION ALL
    SELECT period, account_id, NULL, NULL FROM states),
  profits AS (
    SELECT period, account_id, coalesce(sum(amount) - sum(cost), 0) AS profit FROM flows GROUP BY period, account_id
    HAVING count(*) FILTER (WHERE amount IS NULL) > 0 OR sum(amount) <> 0 OR sum(cost) <> 0)`;

export const profitCurve = tile(
  "profit-curve",
  (months) => `WITH ${PROFITS(months)}
    ${told("100.0 * sum(greatest(profit, 0)) / sum(profit)", "count(*)", "profits GROUP BY period")}`,
);

export const losing = tile(
  "profit-curve/losing",
  (months) => `WITH ${PROFITS(months)}
    ${told("count(*) FILTER (WHERE profit < 0)", "count(*)", "profits GROUP BY period")}`,
);

export const lost = tile(
  "profit-curve/loss",
  (months) => `WITH ${PROFITS(months)}
    ${told("sum(greatest(-profit, 0))", "count(*)", "profits GROUP BY period")}`,
);

/** Cumulative profit at each percent of the customers, rounded up to a whole one. */
export const profitCurvePoints = groups(
  "profit-curve/curve",
  (months) => `
  WITH ${PROFITS(months)},
  ranked AS (
    SELECT period, row_number() OVER best AS rank, sum(profit) OVER best AS earned
    FROM profits WINDOW best AS (PARTITION BY period ORDER BY profit DESC, account_id ROWS UNBOUNDED PRECEDING)),
  totals AS (SELECT period, count(*) AS n, sum(profit) AS profit FROM profits GROUP BY period)
  SELECT period, percent::text AS name, 100.0 * earned / profit AS value, n
  FROM totals CROSS JOIN generate_series(1, 100) percent JOIN ranked USING (period)
  WHERE rank = ceil(percent * n / 100.0)`,
);
