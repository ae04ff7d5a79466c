import { type Months, tile, told } from "./board-figure";

/** The estimate of each account and category that stands at each month's end, of those that say something. */
const STANDING = (known: string) => `standing AS (
    SELECT period, until, account_id, e.amount, rank, brands
    FROM (
      SELECT *, lead(estimated_on) OVER (PARTITION BY account_id, category ORDER BY estimated_on, id) AS replaced_on
      FROM wallet_estimates WHERE ${known}) e
    JOIN months ON estimated_on < until AND (replaced_on IS NULL OR replaced_on >= until))`;

/** What accounts with an estimate spend in the category, and in the same 12 months with us. */
const WALLETS = ({ cte, end }: Months) => `${cte}, ${STANDING("amount IS NOT NULL")},
  wallets AS (SELECT period, until, account_id, sum(amount) AS wallet FROM standing GROUP BY 1, 2, 3),
  sales AS (
    SELECT account_id, date_trunc('month', date)::date AS month, sum(amount) AS amount
    FROM invoices WHERE date < ${end} GROUP BY 1, 2),
  shares AS (
    SELECT w.period, w.account_id, w.wallet, coalesce(sum(s.amount), 0) AS ours
    FROM wallets w LEFT JOIN sales s
      ON s.account_id = w.account_id AND s.month < w.until AND s.month >= w.until - interval '12 months'
    GROUP BY 1, 2, 3)`;

const walletTile = (metric: string, value: string) =>
  tile(metric, (months) => `WITH ${WALLETS(months)} ${told(value, "count(*)", "shares GROUP BY period")}`);

export const shareOfWallet = walletTile("share-of-wallet", "100.0 * sum(ours) / sum(wallet)");
export const walletHeadroom = walletTile("wallet-headroom", "sum(wallet - ours)");

/** The mean over accounts, each the mean over its categories. */
export const walletRank = tile(
  "wallet-rank",
  (months) => `WITH ${months.cte}, ${STANDING("rank IS NOT NULL")},
  ranked AS (
    SELECT period, account_id, avg((1 - rank::numeric / (brands + 1)) * 2 / brands) AS share FROM standing GROUP BY 1, 2)
  ${told("avg(share)", "count(*)", "ranked GROUP BY period")}`,
);

/** Distinct products that were bought in the month, or under contract on any day of it, per active customer. */
export const productsPerCustomer = tile(
  "products-per-customer",
  (months) => `WITH ${months.cte},
  active AS (
    SELECT DISTINCT period, account_id
    FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > period)),
  taken AS (
    SELECT date_trunc('month', date)::date AS period, account_id, product_id FROM invoices
    WHERE amount >= 0 AND date >= ${months.first} AND date < ${months.end}
    UNION
    SELECT period, account_id, product_id
    FROM months JOIN subscriptions ON start_date < until AND (end_date IS NULL OR end_date > period))
  ${told(
    "count(product_id)::numeric / count(DISTINCT account_id)",
    "count(DISTINCT account_id)",
    "active LEFT JOIN taken USING (period, account_id) GROUP BY period",
  )}`,
);

/** Of what is offered, what each customer took in the 12 months that end with the month; of customers who took any. */
export const shareOfProducts = tile(
  "share-of-wallet/products",
  (months) => `WITH ${months.cte},
  bought AS (
    SELECT DISTINCT account_id, product_id, date_trunc('month', date)::date AS month FROM invoices WHERE amount >= 0),
  taken AS (
    SELECT period, account_id, product_id
    FROM months JOIN bought ON month < until AND month >= until - interval '12 months'
    UNION
    SELECT period, account_id, product_id FROM months JOIN subscriptions
      ON start_date < until AND (end_date IS NULL OR end_date > until - interval '12 months')),
  offers AS (SELECT count(*) AS offers FROM products WHERE offered),
  held AS (
    SELECT period, account_id, count(*) AS held FROM taken JOIN products p ON p.id = product_id AND offered GROUP BY 1, 2)
  ${told("100.0 * sum(held) / sum(offers)", "count(*)", "held CROSS JOIN offers GROUP BY period")}`,
);
