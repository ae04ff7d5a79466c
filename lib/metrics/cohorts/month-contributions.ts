import { PERIOD_COLUMNS, SUMS, type SumName } from "../../rollups/measures";

/**
 * SQL of what each of `people` contributes to the sums in each month from its acquisition to the horizon: the columns of
 * `people`, from_day (the month) and one column per sum. The contributions are those that the rollups add up; one pass over
 * the months of many accounts takes a fraction of looking each month up by itself.
 *
 * @param people  a table (account_id, cohort, first_active, horizon, "group")
 * @param ages    SQL of an array of the ages to look at, each by itself; all unless given
 */
export function monthContributionsSql(people: string, names: readonly SumName[], ages?: string): string {
  const sums = SUMS.filter((sum) => names.includes(sum.name));
  const read = Object.entries(PERIOD_COLUMNS).filter(([column]) =>
    sums.some(({ contribution }) => new RegExp(`\\bc\\.${column}\\b`).test(contribution)),
  );
  return `
SELECT c.account_id, c."group", c.cohort, c.from_day,
  ${sums.map((sum) => `coalesce(${sum.contribution}, 0) AS "${sum.name}"`).join(", ")}
FROM (
  SELECT p.account_id, p."group", p.cohort, p.first_active, m.month AS from_day,
    (m.month + interval '1 month')::date AS until_day
    ${read.map(([column, aggregate]) => `, ${aggregate} AS ${column}`).join("")}
  FROM ${people} p ${ages ? `CROSS JOIN unnest(${ages}) looked_at(age)` : ""}
  JOIN (SELECT *, true AS is_first, true AS is_last FROM account_month) m ON m.account_id = p.account_id
    AND m.month ${ages ? "= (p.cohort + make_interval(months => looked_at.age))::date" : ">= p.cohort"} AND m.month <= p.horizon
  GROUP BY p.account_id, p."group", p.cohort, p.first_active, m.month) c`;
}
