import { groups, localMonth, type Months, tile, told } from "./board-figure";
import { STATES } from "./customers";

const MONTH = "date_trunc('month', date)::date";
const within = ({ first, end }: Months) => `date >= ${first} AND date < ${end}`;

/** Everything that was booked in each month, with who was active at any time of it, at its start, lost and new. */
export const MONEY = (months: Months) => `${STATES(months)},
  active AS (SELECT period, count(*) AS customers FROM states GROUP BY period),
  invoiced AS (
    SELECT ${MONTH} AS period, sum(amount) AS revenue, count(DISTINCT account_id) FILTER (WHERE amount >= 0) AS buyers
    FROM invoices WHERE ${within(months)} GROUP BY 1),
  booked AS (
    SELECT ${MONTH} AS period, sum(amount) AS cost, sum(amount) FILTER (WHERE category = 'direct') AS direct
    FROM costs WHERE ${within(months)} GROUP BY 1),
  spent AS (SELECT ${MONTH} AS period, sum(amount) AS spend FROM acquisition_spend GROUP BY 1),
  money AS (
    SELECT * FROM counted JOIN active USING (period) JOIN invoiced USING (period) JOIN booked USING (period)
    LEFT JOIN spent USING (period))`;

const booked = (metric: string, value: string, n: string) =>
  tile(metric, (months) => `WITH ${MONEY(months)} ${told(value, n, "money")}`);

export const grossMargin = booked("gross-margin", "100.0 * (revenue - direct) / revenue", "buyers");
export const costToServe = booked("cost-to-serve", "(cost - direct) / customers", "customers");
export const customerProfitability = booked("customer-profitability", "100.0 * (revenue - cost) / cost", "customers");
const LIFETIME = "(revenue - direct) / customers / nullif(l::numeric / s, 0)";
export const lifetimeValue = booked("lifetime-value", LIFETIME, "s");
export const acquisitionCost = booked("acquisition-cost", "spend / nullif(n, 0)", "n");
export const ltvToCac = booked("ltv-to-cac", `${LIFETIME} / nullif(spend / nullif(n, 0), 0)`, "s");

/** Months until what the new customers bring in a month, after direct cost, has paid for them. */
export const cacPayback = tile(
  "cac-payback",
  (months) => `WITH ${MONEY(months)},
  brought AS (
    SELECT period, sum(round(amount / interval_months, 6)) AS brought
    FROM states JOIN life USING (account_id) JOIN months USING (period) JOIN subscriptions USING (account_id)
    WHERE NOT at_start AND at_end AND first_active >= period AND start_date <= until AND (end_date IS NULL OR end_date > until)
    GROUP BY period)
  ${told("spend / (brought * (revenue - direct) / revenue)", "n", "money JOIN brought USING (period)")}`,
);

export const acquisitionCostBefore = tile(
  "acquisition-cost/month-before",
  (
    months,
  ) => `WITH ${STATES(months)}, spent AS (SELECT ${MONTH} AS month, sum(amount) AS spend FROM acquisition_spend GROUP BY 1)
    ${told("spend / nullif(n, 0)", "n", "counted JOIN spent ON month = (period - interval '1 month')::date")}`,
);

export const acquisitionCostByChannel = groups(
  "acquisition-cost/by-channel",
  (months) => `
  WITH ${STATES(months)},
  won AS (
    SELECT period, channel, count(*) AS n FROM states JOIN life USING (account_id) JOIN accounts a ON a.id = account_id
    WHERE NOT at_start AND at_end AND first_active >= period GROUP BY 1, 2),
  spent AS (SELECT ${MONTH} AS period, channel, sum(amount) AS spend FROM acquisition_spend GROUP BY 1, 2)
  SELECT period, channel AS name, spend / n AS value, n FROM won JOIN spent USING (period, channel)`,
);

export const visits = tile(
  "visits",
  (months) => `WITH ${STATES(months)}, active AS (SELECT period, count(*) AS customers FROM states GROUP BY period),
  seen AS (SELECT ${localMonth("visited_at")} AS period, sum(count) AS visits FROM visits GROUP BY 1)
  ${told("visits::numeric / customers", "customers", "active JOIN seen USING (period)")}`,
);

/** What serving costs in each year of being a customer, up to the tenth and later; the year is that of a month's last day. */
export const costByTenure = groups(
  "cost-to-serve/by-tenure",
  (months) => `
  WITH ${STATES(months)},
  serving AS (
    SELECT ${MONTH} AS period, account_id, sum(amount) AS cost FROM costs
    WHERE category <> 'direct' AND ${within(months)} GROUP BY 1, 2),
  aged AS (
    SELECT period, account_id, at_end IS NOT NULL AS active, coalesce(cost, 0) AS cost,
      least(10, greatest(1, 1 + extract(year FROM age((period + interval '1 month' - interval '1 day')::date, first_active)))) AS year
    FROM states FULL JOIN serving USING (period, account_id) JOIN life USING (account_id))
  SELECT period, CASE WHEN year = 10 THEN '10+' ELSE year::text END AS name,
    sum(cost) / nullif(count(*) FILTER (WHERE active), 0) AS value, count(*) FILTER (WHERE active) AS n
  FROM aged GROUP BY period, year`,
);
