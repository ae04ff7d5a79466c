import { whereProfile } from "../constraints";
import { type Query, WANTED, wantedParameters } from "../sources/read-source";
import type { Question } from "../types";

const HORIZON = "(SELECT horizon FROM rollup_state)";

/**
 * `account_period`: an amount of each account in each period, and whether it was active at any time in it; accounts of which nothing
 * is known in the period are absent. Columns: period, "group", account_id, first_active, until_day, amount, touched (it had
 * revenue or cost in some month), active.
 *
 * One pass over the months of all accounts, added up before anything is joined: what is carried along costs more than the sum.
 *
 * @param amount SQL over the months `m`
 */
export function accountPeriodsSql({ by, constraints, periods }: Question, amount: string): Query {
  const where = whereProfile(constraints, 4);
  return {
    sql: `WITH ${WANTED}, added AS (
      SELECT w.period, w.until_day, m.account_id, sum(${amount}) AS amount, bool_or(m.revenue <> 0 OR m.cost <> 0) AS touched,
        bool_or(m.active_any OR (m.active_start AND m.month = w.from_day)
          OR (m.active_end AND m.month = least(w.end_month, ${HORIZON}))) AS active
      FROM wanted w
      JOIN account_month m ON m.month >= w.from_day AND m.month <= least(w.end_month, ${HORIZON})
      WHERE w.period <= ${HORIZON}
      GROUP BY w.period, w.until_day, m.account_id
    ), account_period AS (
      SELECT a.*, ${by ? `p.${by}` : "NULL::text"} AS "group", p.first_active
      FROM added a JOIN account_profile p ON p.account_id = a.account_id WHERE ${where.sql})`,
    parameters: [...wantedParameters(periods), ...where.parameters],
  };
}
