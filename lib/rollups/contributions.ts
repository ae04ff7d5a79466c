import { CONTACT_VOTES, PERIOD_COLUMNS, SUMS } from "./measures";

export type Sum = (typeof SUMS)[number];

/**
 * SQL that gives each account's contributions to the sums, one row per row of `periods` in which the account has a month:
 * the columns of `periods` and one per sum.
 *
 * @param periods  a table (account_id, grain, period, from_day, end_month, until_day, ...)
 * @param horizon  SQL of the last month that counts; may name `p`, the account's profile
 * @param sums     which ones; each period column that they need is one more aggregate to compute
 */
export function contributionsSql(periods: string, horizon: string, sums: readonly Sum[] = SUMS): string {
  const columns = sums.map((sum) => `coalesce(${sum.contribution}, 0) AS ${sum.column}`);
  const votes = sums.some(readsVotes) ? `LEFT JOIN LATERAL (${CONTACT_VOTES}) v ON c.nps_last IS NOT NULL` : "";
  // Each period looks up its own months by the key; joined as wholes, every period would meet all months of its account.
  return `
SELECT a.*, ${columns.join(", ")}
FROM ${periods} a
JOIN account_profile p ON p.account_id = a.account_id AND a.period <= ${horizon}
CROSS JOIN LATERAL (
  SELECT ${periodColumns(sums)}
  FROM (
    SELECT *, month = a.from_day AS is_first, month = least(a.end_month, ${horizon}) AS is_last FROM account_month
    WHERE account_id = a.account_id AND month >= a.from_day AND month <= least(a.end_month, ${horizon})) m
  HAVING count(*) > 0) c
${votes}`;
}

/** The sums that change when these columns of account_month do; how many accounts there are, and new ones, may always. */
export function sumsReading(monthColumns: ReadonlySet<string>): Sum[] {
  const touched = Object.entries(PERIOD_COLUMNS).filter(([, aggregate]) =>
    [...monthColumns].some((column) => new RegExp(`\\bm\\.${column}\\b`).test(aggregate)),
  );
  return SUMS.filter((sum) => ALWAYS.has(sum.name) || touched.some(([column]) => reads(sum, column)));
}

const ALWAYS: ReadonlySet<string> = new Set(["accounts", "acquired"]);

const readsVotes = (sum: Sum) => sum.contribution.startsWith("v.");

/** The votes of contacts are made from nps_last; everything else names the period columns that it reads. */
const reads = (sum: Sum, column: string) =>
  column === "nps_last" ? readsVotes(sum) : new RegExp(`\\bc\\.${column}\\b`).test(sum.contribution);

/** The columns of a period that sums read, each with its aggregate over the months `m`. */
export function neededColumns(sums: readonly Sum[]): [column: string, aggregate: string][] {
  return Object.entries(PERIOD_COLUMNS).filter(([column]) => sums.some((sum) => reads(sum, column)));
}

function periodColumns(sums: readonly Sum[]): string {
  const columns = neededColumns(sums).map(([column, aggregate]) => `${aggregate} AS ${column}`);
  return columns.join(", ") || "1 AS nothing";
}

/**
 * SQL of the periods that the months of `months` (account_id, month) belong to: its month, quarter and year, and the
 * twelve trailing years that it lies in, as far as `last`, SQL of a month. A trailing year is named by its last month.
 * Quarters and years are those of a year that begins in `firstMonth`, 1 to 12.
 */
export function periodsOfMonthsSql(months: string, last: string, firstMonth: number): string {
  const into = `interval '${firstMonth - 1} months'`;
  const start = (span: string) => `(date_trunc('${span}', month - ${into}) + ${into})::date`;
  return `
SELECT row_number() OVER ()::int AS id, *, (end_month + interval '1 month')::date AS until_day
FROM (
  SELECT account_id, 'month' AS grain, month AS period, month AS from_day, month AS end_month FROM ${months} k
  UNION ALL
  SELECT account_id, 'quarter', q, q, (q + interval '2 months')::date
  FROM (SELECT DISTINCT account_id, ${start("quarter")} AS q FROM ${months} k) quarters
  UNION ALL
  SELECT account_id, 'year', y, y, (y + interval '11 months')::date
  FROM (SELECT DISTINCT account_id, ${start("year")} AS y FROM ${months} k) years
  UNION ALL
  SELECT account_id, 'trailing-12', e, (e - interval '11 months')::date, e
  FROM (SELECT DISTINCT account_id, later::date AS e
        FROM ${months} k
        CROSS JOIN LATERAL generate_series(month, least(month + interval '11 months', ${last}), '1 month') later) ends
) periods`;
}
