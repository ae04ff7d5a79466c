import { groups, type Months } from "./board-figure";
import { STATES } from "./customers";

/** Customers lost in each month, with the reason of the contract that ended last; of two on one day, of one that names a reason. */
const LOSSES = (months: Months) => `${STATES(months)},
  mrr AS (
    SELECT period, account_id, sum(round(amount / interval_months, 6)) AS mrr
    FROM months JOIN subscriptions ON start_date <= period AND (end_date IS NULL OR end_date > period) GROUP BY 1, 2),
  lost AS (SELECT * FROM states JOIN months USING (period) JOIN mrr USING (period, account_id) WHERE at_start AND NOT at_end),
  losses AS (
    SELECT DISTINCT ON (period, account_id) period, account_id, coalesce(lower(trim(end_reason)), '') AS reason, mrr
    FROM lost JOIN subscriptions USING (account_id) WHERE end_date <= until
    ORDER BY period, account_id, end_date DESC, end_reason IS NULL, id DESC)`;

const byReason = (asked: string, value: string, n: string) =>
  groups(
    asked,
    (months) => `
    WITH ${LOSSES(months)} SELECT period, reason AS name, ${value} AS value, ${n} AS n FROM losses GROUP BY period, reason`,
  );

export const lossReasons = byReason("loss-reasons", "count(*)", "count(*)");
export const lossReasonsRevenue = byReason("loss-reasons/revenue", "sum(mrr)", "count(*)");
const EVERYBODY = "sum(count(*)) OVER (PARTITION BY period)";
export const lossReasonsShare = byReason("loss-reasons/share", `100.0 * count(*) / ${EVERYBODY}`, EVERYBODY);
