import type { SumSource } from "./source";

/**
 * Accounts that are willing to speak for the firm on the period's last day, once each: with an outside party's validation
 * that holds on that day, or without. A validation holds from its day up to, not including, the day it runs out.
 */
export const references = {
  id: "references",
  sums: { referencesValidated: "bigint", referencesUnvalidated: "bigint" },
  rows: (wanted) => `
    SELECT period, account_id, validated::int AS "referencesValidated", (NOT validated)::int AS "referencesUnvalidated"
    FROM (
      SELECT w.period, r.account_id,
        bool_or(r.validated_on < w.until_day AND coalesce(r.expires_on >= w.until_day, true)) IS TRUE AS validated
      FROM ${wanted} w
      JOIN account_references r ON r.willing_on < w.until_day AND coalesce(r.withdrawn_on >= w.until_day, true)
      GROUP BY w.period, r.account_id) willing`,
} as const satisfies SumSource;
