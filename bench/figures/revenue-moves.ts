import { type Months, tile, told } from "./board-figure";

const MONTHLY = "round(amount / interval_months, 6)";
const AT = (day: string) => `start_date <= ${day} AND (end_date IS NULL OR end_date > ${day})`;

/** What became of the recurring revenue of each month's start, and what came on top by its end. */
const MOVES = (months: Months) => `${months.cte},
  life AS (SELECT account_id, min(start_date) AS first_active FROM subscriptions GROUP BY account_id),
  ends AS (
    SELECT period, account_id, bool_or(${AT("period")}) AS at_start,
      coalesce(sum(${MONTHLY}) FILTER (WHERE ${AT("period")}), 0) AS a,
      coalesce(sum(${MONTHLY}) FILTER (WHERE ${AT("until")}), 0) AS b
    FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > period)
    GROUP BY period, account_id),
  moves AS (
    SELECT period, count(*) AS customers, count(*) FILTER (WHERE at_start) AS starters, sum(a) AS start,
      coalesce(sum(b) FILTER (WHERE a = 0 AND first_active >= period), 0) AS new,
      coalesce(sum(b) FILTER (WHERE a = 0 AND first_active < period), 0) AS back,
      coalesce(sum(b - a) FILTER (WHERE a > 0 AND b > a), 0) AS more,
      coalesce(sum(a - b) FILTER (WHERE b < a), 0) AS less
    FROM ends JOIN life USING (account_id) GROUP BY period)`;

const moved = (metric: string, value: string, n = "starters") =>
  tile(metric, (months) => `WITH ${MOVES(months)} ${told(value, n, "moves")}`);

export const revenueChurn = moved("revenue-churn", "100.0 * less / nullif(start, 0)");
export const netRevenueChurn = moved("revenue-churn/net-of-expansion", "100.0 * (less - more) / nullif(start, 0)");
export const grossRevenueRetention = moved("gross-revenue-retention", "100.0 * (start - less) / nullif(start, 0)");
export const netRevenueRetention = moved("net-revenue-retention", "100.0 * (start - less + more) / nullif(start, 0)");
export const quickRatio = moved("quick-ratio", "(new + more + back) / nullif(less, 0)", "customers");
