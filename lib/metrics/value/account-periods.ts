import { whereProfile } from "../constraints";
import { type Query, WANTED, wantedParameters } from "../sources/read-source";
import type { Question } from "../types";

/**
 * `account_period`: what each account brought and cost in each period, and whether it was active at any time in it; accounts of
 * which nothing is known in the period are absent. One pass over the months of all accounts; the same contributions as the
 * rollups add up. Columns: period, "group", account_id, first_active, until_day, revenue, cost, direct_cost, active.
 */
export function accountPeriodsSql({ by, constraints, periods }: Question): Query {
  const where = whereProfile(constraints, 4);
  return {
    sql: `WITH ${WANTED}, account_period AS (
      SELECT w.period, ${by ? `p.${by}` : "NULL::text"} AS "group", m.account_id, p.first_active, w.until_day,
        sum(m.revenue) AS revenue, sum(m.cost) AS cost, sum(m.direct_cost) AS direct_cost,
        bool_or(m.active_any OR (m.active_start AND m.month = w.from_day)
          OR (m.active_end AND m.month = least(w.end_month, p.horizon))) AS active
      FROM wanted w
      JOIN account_month m ON m.month >= w.from_day AND m.month <= w.end_month
      JOIN account_profile p ON p.account_id = m.account_id AND m.month <= p.horizon AND w.period <= p.horizon
      WHERE ${where.sql}
      GROUP BY 1, 2, 3, 4, 5)`,
    parameters: [...wantedParameters(periods), ...where.parameters],
  };
}
