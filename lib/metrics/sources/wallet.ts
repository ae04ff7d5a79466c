import type { SumSource } from "./source";

/**
 * SQL of the estimates that stand at the end of each period: of every account and category the latest one that says an
 * amount. An estimate is known from its day on; of two of one day the later brought in counts.
 *
 * @param columns what is read of an estimate `e` besides its days
 * @param known   which estimates say something
 */
export function standingEstimates(wanted: string, columns: string, known: string): string {
  return `
    SELECT w.period, w.until_day, w.end_month, e.*
    FROM (
      SELECT account_id, estimated_on, ${columns},
        lead(estimated_on) OVER (PARTITION BY account_id, coalesce(category, '') ORDER BY estimated_on, id) AS replaced_on
      FROM wallet_estimates WHERE ${known}) e
    JOIN ${wanted} w ON e.estimated_on < w.until_day AND (e.replaced_on IS NULL OR e.replaced_on >= w.until_day)`;
}

/**
 * What accounts spend in a year on what is sold here, with everybody, and with us: the estimates that stand at a period's
 * end, and the revenue of the 12 months that end with the period, whatever its length; while it goes on, with the last month
 * of the data. Accounts without an estimate have no row, so that what they spend with us is set against nothing.
 *
 * `wallet` is the account's category spend and `ours` its spend with us; their squares and product tell the spread of
 * the ratio. `ages` are the days from each estimate to the period's end.
 */
export const wallet = {
  id: "wallet",
  sums: {
    walletSpend: "numeric",
    walletOurs: "numeric",
    walletSpendSq: "numeric",
    walletOursSq: "numeric",
    walletCross: "numeric",
    walletAccounts: "bigint",
    walletOver: "bigint",
    walletEstimates: "bigint",
    walletOldEstimates: "bigint",
    walletAges: "bigint",
  },
  rows: (wanted) => `
    SELECT e.period, e.account_id, wallet AS "walletSpend", ours AS "walletOurs",
      wallet * wallet AS "walletSpendSq", ours * ours AS "walletOursSq", wallet * ours AS "walletCross",
      1 AS "walletAccounts", (ours > wallet)::int AS "walletOver", estimates AS "walletEstimates",
      old AS "walletOldEstimates", ages AS "walletAges"
    FROM (
      SELECT period, account_id, sum(amount) AS wallet, count(*) AS estimates, sum(until_day - estimated_on) AS ages,
        count(*) FILTER (WHERE estimated_on < until_day - interval '1 year') AS old
      FROM (${standingEstimates(wanted, "amount", "amount IS NOT NULL")}) standing
      GROUP BY period, account_id) e
    LEFT JOIN (
      SELECT w.period, m.account_id, sum(m.revenue) AS revenue
      FROM (SELECT period, least(end_month, (SELECT horizon FROM rollup_state)) AS last_month FROM ${wanted} w) w
      JOIN account_month m ON m.month > w.last_month - interval '12 months' AND m.month <= w.last_month
      WHERE m.account_id IN (SELECT account_id FROM wallet_estimates) AND m.revenue <> 0
      GROUP BY w.period, m.account_id) m USING (period, account_id)
    CROSS JOIN LATERAL (SELECT coalesce(m.revenue, 0) AS ours) o`,
} as const satisfies SumSource;
