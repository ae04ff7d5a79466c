import { CANDIDATES } from "./candidates/all";
import { REACH } from "./conditions";
import type { Reach, Rule } from "./types";

/** What decides which follow-ups a rule opens. */
export type Finding = Pick<Rule, "reason" | "condition">;

const DIMENSIONS = Object.entries(REACH) as [keyof Reach, string][];

/**
 * SQL of what a rule opens at a moment: one row for an account, of what is most urgent there: account_id, subject, evidence.
 * Left out is what has been opened before, and accounts with an open follow-up of the same reason.
 */
export function foundByRule({ reason, condition }: Finding, now: Date): { sql: string; parameters: unknown[] } {
  const parameters: unknown[] = [now];
  const put = (value: unknown) => `$${parameters.push(value)}`;
  const timeZone = "coalesce((SELECT time_zone FROM setting WHERE id = 1), 'UTC')";
  const at = { now: "$1::timestamptz", today: `($1::timestamptz AT TIME ZONE ${timeZone})::date`, timeZone };
  const candidates = CANDIDATES[reason](condition, at, put);
  const reach = DIMENSIONS.filter(([name]) => condition[name].length > 0).map(
    ([name, column]) => `a.${column} = ANY(${put(condition[name])}::text[])`,
  );
  const rests = condition.restDays
    ? `OR f.closed_at > $1::timestamptz - make_interval(days => ${put(condition.restDays)}::int)`
    : "";
  const sql = `
    SELECT DISTINCT ON (c.account_id) c.account_id, c.subject, c.evidence
    FROM (${candidates}) c JOIN accounts a ON a.id = c.account_id
    WHERE ${reach.join(" AND ") || "true"} AND NOT EXISTS (
      SELECT FROM follow_ups f WHERE f.account_id = c.account_id AND f.reason = ${put(reason)}::"FollowUpReason"
        AND (f.closed_at IS NULL OR f.subject = c.subject ${rests}))
    ORDER BY c.account_id, c.urgency, c.subject`;
  return { sql, parameters };
}
