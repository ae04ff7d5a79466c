import { PERIOD_COLUMNS, SUMS } from "./measures";

/**
 * SQL that gives each account's contributions to the sums, one row per (account, period) of `periods`:
 * columns account_id, grain, period and one per sum.
 *
 * @param periods  a table or subquery (account_id, grain, period, from_day, end_month, until_day)
 * @param horizon  SQL of the last month that counts; may name `p`, the account's profile
 * @param columns  which sums; all of them unless said
 */
export function contributionsSql(periods: string, horizon: string, columns: readonly string[] = ALL): string {
  const sums = SUMS.filter((sum) => columns.includes(sum.column));
  return `
SELECT c.account_id, c.grain, c.period, ${sums.map((sum) => `${sum.contribution} AS ${sum.column}`).join(", ")}
FROM (
  SELECT a.account_id, a.grain, a.period, a.from_day, a.until_day, p.first_active,
    ${neededPeriodColumns(sums)}
  FROM ${periods} a
  JOIN account_profile p ON p.account_id = a.account_id
  JOIN account_month m ON m.account_id = a.account_id
    AND m.month >= a.from_day AND m.month <= least(a.end_month, ${horizon})
  CROSS JOIN LATERAL (
    SELECT m.month = a.from_day AS is_first, m.month = least(a.end_month, ${horizon}) AS is_last) bounds
  WHERE a.period <= ${horizon}
  GROUP BY a.account_id, a.grain, a.period, a.from_day, a.until_day, p.first_active
) c`;
}

const ALL: readonly string[] = SUMS.map((sum) => sum.column);

/** Only the period columns that the sums asked for read: aggregating the others would be most of the work. */
function neededPeriodColumns(sums: typeof SUMS): string {
  return (
    Object.entries(PERIOD_COLUMNS)
      .filter(([column]) => sums.some((sum) => new RegExp(`\\bc\\.${column}\\b`).test(sum.contribution)))
      .map(([column, aggregate]) => `${aggregate} AS ${column}`)
      .join(", ") || "1 AS nothing"
  );
}

/**
 * SQL of the periods that the months of `months` (account_id, month) belong to: its month, quarter and year, and the
 * twelve trailing years that it lies in. A trailing year is named by its last month.
 */
export function periodsOfMonthsSql(months: string): string {
  return `
SELECT DISTINCT k.account_id, g.grain, g.period, g.from_day, g.end_month, (g.end_month + interval '1 month')::date AS until_day
FROM ${months} k
CROSS JOIN LATERAL (
  SELECT 'month' AS grain, k.month AS period, k.month AS from_day, k.month AS end_month
  UNION ALL
  SELECT 'quarter', q, q, (q + interval '2 months')::date FROM (SELECT date_trunc('quarter', k.month)::date AS q) quarter
  UNION ALL
  SELECT 'year', y, y, (y + interval '11 months')::date FROM (SELECT date_trunc('year', k.month)::date AS y) year
  UNION ALL
  SELECT 'trailing-12', e, (e - interval '11 months')::date, e
  FROM (SELECT (k.month + make_interval(months => later))::date AS e FROM generate_series(0, 11) later) trailing
) g`;
}
