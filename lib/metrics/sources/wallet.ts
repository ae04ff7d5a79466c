import type { SumSource } from "./source";

const IS_OLD = "estimated_on < until_day - interval '1 year'";
const HORIZON = "(SELECT horizon FROM rollup_state)";

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

/** SQL of what the estimates of each account add up to in each period. */
const walletsSql = (wanted: string) => `
  SELECT period, account_id, end_month, sum(amount) AS wallet, count(*) AS estimates, sum(until_day - estimated_on) AS ages,
    count(*) FILTER (WHERE ${IS_OLD}) AS old, coalesce(sum(amount) FILTER (WHERE ${IS_OLD}), 0) AS old_wallet
  FROM (${standingEstimates(wanted, "amount", "amount IS NOT NULL")}) standing
  GROUP BY period, account_id, end_month`;

/** Of a wallet `e` and what is spent of it with us. */
const SUMS_OF_EACH = `SELECT e.period, e.account_id, wallet AS "walletSpend", ours AS "walletOurs",
      wallet * wallet AS "walletSpendSq", ours * ours AS "walletOursSq", wallet * ours AS "walletCross",
      1 AS "walletAccounts", (ours > wallet)::int AS "walletOver", estimates AS "walletEstimates",
      old AS "walletOldEstimates", old_wallet AS "walletOldSpend", ages AS "walletAges"`;

/**
 * What accounts spend in a year on what is sold here, with everybody, and with us: the estimates that stand at a period's
 * end, and the revenue of the 12 months that end with the period, whatever its length; while it goes on, with the last month
 * of the data. Accounts without an estimate have no row, so that what they spend with us is set against nothing.
 *
 * An account's estimates, each period's at its last month, stand in one line with its months of revenue, so that one pass
 * over them adds up the 12 months of all periods; of one period its 12 months are simply added up.
 *
 * `wallet` is the account's category spend and `ours` its spend with us; their squares and product tell the spread of
 * the ratio. `ages` are the days from each estimate to the period's end; what is older than a year at it is counted, and its spend
 * added up, apart.
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
    walletOldSpend: "numeric",
    walletAges: "bigint",
  },
  rows: (wanted) => `
    ${SUMS_OF_EACH}
    FROM (
      SELECT *, sum(revenue) OVER (
        PARTITION BY account_id ORDER BY month RANGE BETWEEN '11 months' PRECEDING AND CURRENT ROW) AS ours
      FROM (
        SELECT period, account_id, least(end_month, ${HORIZON}) AS month, 0 AS revenue, wallet, estimates, ages, old, old_wallet
        FROM (${walletsSql(wanted)}) wallets
        UNION ALL
        SELECT NULL, account_id, month, revenue, NULL, NULL, NULL, NULL, NULL
        FROM account_month
        WHERE revenue <> 0 AND account_id IN (SELECT DISTINCT account_id FROM wallet_estimates)
          AND month > (SELECT least(min(end_month), ${HORIZON}) - interval '12 months' FROM ${wanted})
          AND month <= (SELECT max(end_month) FROM ${wanted})) each) e
    WHERE period IS NOT NULL`,
  rowsOfOne: (wanted) => `
    ${SUMS_OF_EACH}
    FROM (
      SELECT w.*, coalesce(bought.revenue, 0) AS ours FROM (${walletsSql(wanted)}) w
      LEFT JOIN (
        SELECT account_id, sum(revenue) AS revenue FROM account_month
        WHERE revenue <> 0 AND month > (SELECT least(end_month, ${HORIZON}) - interval '12 months' FROM ${wanted})
          AND month <= (SELECT least(end_month, ${HORIZON}) FROM ${wanted})
        GROUP BY account_id) bought USING (account_id)) e`,
} as const satisfies SumSource;
