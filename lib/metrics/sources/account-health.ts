import { SHOWN_MODEL } from "../account/health-version";
import type { SumSource } from "./source";

/**
 * The health of the accounts that are active at a period's end, or at the end of its last month that data are known of. An
 * account of which nothing is known has no score, and counts as unscored.
 */
export const accountHealth = {
  id: "account-health",
  sums: {
    healthScore: "numeric",
    healthScoreSq: "numeric",
    healthScored: "bigint",
    healthGreen: "bigint",
    healthYellow: "bigint",
    healthRed: "bigint",
    healthUnscored: "bigint",
  },
  rows: (wanted) => `
    SELECT w.period, h.account_id, coalesce(h.score, 0) AS "healthScore", coalesce(h.score * h.score, 0) AS "healthScoreSq",
      (h.score IS NOT NULL)::int AS "healthScored", coalesce(h.score >= m.green, false)::int AS "healthGreen",
      coalesce(h.score >= m.yellow AND h.score < m.green, false)::int AS "healthYellow",
      coalesce(h.score < m.yellow, false)::int AS "healthRed", (h.score IS NULL)::int AS "healthUnscored"
    FROM ${SHOWN_MODEL} m CROSS JOIN ${wanted} w
    JOIN account_health h ON h.version = m.version
      AND h.month = least(w.end_month, (SELECT max(month) FROM account_health)) AND w.from_day <= h.month`,
} as const satisfies SumSource;
