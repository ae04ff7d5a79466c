import { type Months, tile } from "./board-figure";

const MONTH = "date_trunc('month', date)::date";
const within = ({ first, end }: Months) => `date >= ${first} AND date < ${end}`;

/** Orders: the lines of one account with one number on one day, unless all of them are returns. */
const ORDERS = (months: Months) => `orders AS (
    SELECT account_id, ${MONTH} AS month, bool_or(amount >= 0) AS is_purchase
    FROM invoices WHERE ${within(months)} GROUP BY account_id, date, order_number)`;

const BUYERS = (months: Months) => `${ORDERS(months)}, buyers AS (
    SELECT account_id, month, count(*) AS orders FROM orders WHERE is_purchase GROUP BY account_id, month)`;

const perBuyer = (value: string, n: string) => (months: Months) =>
  `
  WITH ${BUYERS(months)}
  SELECT month::text AS key, ARRAY[${value}, ${n}]::float8[] AS numbers FROM buyers GROUP BY month`;

export const purchaseFrequency = tile("purchase-frequency", perBuyer("sum(orders) / count(*)", "count(*)"));

export const repeatRate = tile(
  "repeat-rate",
  perBuyer("100.0 * count(*) FILTER (WHERE orders >= 2) / count(*)", "count(*)"),
);

const REVENUE = (months: Months) =>
  `revenue AS (SELECT ${MONTH} AS month, sum(amount) AS amount FROM invoices WHERE ${within(months)} GROUP BY 1)`;

export const orderValue = tile(
  "order-value",
  (months) => `
  WITH ${ORDERS(months)}, ${REVENUE(months)}, counted AS (
    SELECT month, count(*) AS orders FROM orders WHERE is_purchase GROUP BY month)
  SELECT month::text AS key, ARRAY[amount / orders, orders]::float8[] AS numbers FROM revenue JOIN counted USING (month)`,
);

export const revenue = tile(
  "revenue",
  (months) => `
  SELECT ${MONTH}::text AS key,
    ARRAY[sum(amount), count(DISTINCT account_id) FILTER (WHERE amount >= 0)]::float8[] AS numbers
  FROM invoices WHERE ${within(months)} GROUP BY ${MONTH}`,
);

export const revenuePerCustomer = tile(
  "revenue-per-customer",
  (months) => `
  WITH ${months.cte}, ${REVENUE(months)}, active AS (
    SELECT period, count(DISTINCT account_id) AS customers
    FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > period)
    GROUP BY period)
  SELECT period::text AS key, ARRAY[amount / customers, customers]::float8[] AS numbers
  FROM active JOIN revenue ON month = period`,
);
