import type { SumSource } from "./source";

/** A validation takes about so many days to renew. */
export const RENEWAL_DAYS = 60;

const HOLDS = "(r.validated_on < w.until_day AND coalesce(r.expires_on >= w.until_day, true))";

/**
 * Accounts that are willing to speak for the firm on the period's last day, once each: with an outside party's validation
 * that holds on that day, or without. A validation holds from its day up to, not including, the day it runs out;
 * an account's runs out soon where none that holds lasts more than 60 days beyond that last day.
 */
export const references = {
  id: "references",
  sums: { referencesValidated: "bigint", referencesUnvalidated: "bigint", referencesRunningOut: "bigint" },
  rows: (wanted) => `
    SELECT period, account_id, validated::int AS "referencesValidated", (NOT validated)::int AS "referencesUnvalidated",
      (validated AND until < until_day + ${RENEWAL_DAYS})::int AS "referencesRunningOut"
    FROM (
      SELECT w.period, w.until_day, r.account_id, bool_or(${HOLDS}) IS TRUE AS validated,
        max(coalesce(r.expires_on, 'infinity')) FILTER (WHERE ${HOLDS}) AS until
      FROM ${wanted} w
      JOIN account_references r ON r.willing_on < w.until_day AND coalesce(r.withdrawn_on >= w.until_day, true)
      GROUP BY w.period, w.until_day, r.account_id) willing`,
} as const satisfies SumSource;
