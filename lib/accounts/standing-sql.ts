import { SHOWN_MODEL } from "../metrics/account/health-version";
import { getDefinition, getMetric } from "../metrics/catalogue";
import type { Constraints } from "../metrics/constraints";
import { type Period, toPeriod } from "../metrics/requested-periods";
import type { Query } from "../metrics/sources/read-source";
import { isOneOf, termsByAccount } from "../metrics/terms-by-account";
import { isSummed, type Parts } from "../metrics/types";

/** How many months before the last scored one its trend begins. */
const TREND_MONTHS = 3;

const EVERYBODY: Constraints = new Map();

/** The parts of an indicator's standard definition: what each account adds to its two sides. */
function partsOf(metric: string): Parts {
  const definition = getDefinition(getMetric(metric));
  const parts = isSummed(definition) ? definition.parts : null;
  if (!parts) throw new Error(`${metric} has parts`);
  return parts;
}

/** The columns of account_standing that are made anew, without its key and `made_at`. */
export const STANDING_COLUMNS = [
  "health",
  "health_before",
  "last_nps",
  "last_nps_at",
  "share_of_wallet",
  "mrr",
  "contract_end",
  "last_contact_at",
  "active",
  "words",
] as const;

/** The same query with its parameters behind so many others. */
const behind = ({ sql, parameters }: Query, others: number): Query => ({
  sql: sql.replaceAll(/\$(\d+)/g, (_, place) => `$${Number(place) + others}`),
  parameters,
});

/**
 * SQL that tells how accounts stand, in rows account_id and STANDING_COLUMNS, with its parameters: figures as the indicators
 * give them of the one account, from the same sums, rounded as the table holds them; null before the first rollups.
 *
 * @param horizon    first day of the last month that the rollups hold, in which contracts are looked at
 * @param complete   of the last that is over and known to its end, up to which spend is added up: a month that has just begun
 *                   would make every share smaller than the account's page says
 * @param accountIds only of these, at least one
 */
export function standingQuery(
  { horizon, complete }: { horizon: string; complete: string },
  accountIds: readonly number[] | null,
) {
  const of = (month: string): Period[] => [toPeriod(month, "month")];
  const wallet = partsOf("share-of-wallet");
  const spends = termsByAccount(wallet, of(complete), EVERYBODY, accountIds);
  const revenue = partsOf("recurring-revenue").numerator;
  const ends = behind(
    termsByAccount({ numerator: revenue, denominator: [["customersEnd", 1]] }, of(horizon), EVERYBODY, accountIds),
    spends.parameters.length,
  );
  const only = (column: string) => (accountIds ? isOneOf(column, spends.parameters.length, accountIds) : "true");
  const some = only("account_id");
  return {
    sql: `
SELECT a.id AS account_id, h.score AS health, b.score AS health_before, n.score AS last_nps, n.answered_at AS last_nps_at,
  w.share::numeric(20, 6) AS share_of_wallet, e.mrr::numeric(26, 6) AS mrr, s.contract_end,
  greatest(i.held_at, f.closed_at)::timestamptz(3) AS last_contact_at,
  coalesce(e.active, false) AS active, plain_words(a.name || ' ' || a.code) AS words
FROM accounts a
LEFT JOIN (SELECT *, account_id AS id FROM (${scores("0 months")}) x WHERE ${some}) h ON h.id = a.id
LEFT JOIN (SELECT *, account_id AS id FROM (${scores(`${TREND_MONTHS} months`)}) x WHERE ${some}) b ON b.id = a.id
LEFT JOIN (
  SELECT account_id AS id, ${wallet.scale} * sum(numerator) / nullif(sum(denominator), 0) AS share
  FROM (${spends.sql}) x WHERE ${some} GROUP BY account_id) w ON w.id = a.id
LEFT JOIN (
  SELECT account_id AS id, sum(numerator) AS mrr, sum(denominator) > 0 AS active
  FROM (${ends.sql}) x WHERE ${some} GROUP BY account_id) e ON e.id = a.id
LEFT JOIN (
  SELECT account_id AS id, CASE WHEN bool_and(end_date IS NOT NULL) THEN max(end_date) END AS contract_end
  FROM subscriptions WHERE ${some} GROUP BY account_id) s ON s.id = a.id
LEFT JOIN (SELECT account_id AS id, max(held_at) AS held_at FROM interviews WHERE ${some} GROUP BY account_id) i ON i.id = a.id
LEFT JOIN (
  SELECT account_id AS id, max(closed_at) AS closed_at FROM follow_ups WHERE ${some} GROUP BY account_id) f ON f.id = a.id
LEFT JOIN LATERAL (
  SELECT score, answered_at FROM survey_answers
  WHERE account_id = a.id AND question = 'nps' AND score IS NOT NULL ORDER BY answered_at DESC, id DESC LIMIT 1) n ON true
WHERE ${only("a.id")}`,
    parameters: [...spends.parameters, ...ends.parameters],
  };
}

/** SQL of the scores so long before the last month that was scored, by the model by which health is shown. */
const scores = (before: string) => `
  SELECT h.account_id, h.score FROM account_health h JOIN ${SHOWN_MODEL} m ON h.version = m.version
  WHERE h.month = ((SELECT max(month) FROM account_health) - interval '${before}')::date`;
