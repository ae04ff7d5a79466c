import { SHOWN_MODEL } from "../account/health-version";
import type { SumSource } from "./source";

/**
 * What recurs from the accounts whose health is red, at a period's end or at the end of its last month that scores are known of.
 * Apart from the scores themselves, which are asked for over many periods and would be slower for the months beside them.
 */
export const redAccounts = {
  id: "red-accounts",
  sums: { riskScored: "bigint", riskRed: "bigint", riskRevenue: "numeric" },
  rows: (wanted) => `
    SELECT w.period, h.account_id, 1 AS "riskScored", (h.score < m.yellow)::int AS "riskRed",
      coalesce(a.mrr_end, 0) AS "riskRevenue"
    FROM ${SHOWN_MODEL} m CROSS JOIN ${wanted} w
    JOIN account_health h ON h.version = m.version AND h.score IS NOT NULL
      AND h.month = least(w.end_month, (SELECT max(month) FROM account_health)) AND w.from_day <= h.month
    LEFT JOIN account_month a ON a.account_id = h.account_id AND a.month = h.month AND h.score < m.yellow`,
} as const satisfies SumSource;
