import type { ClientBase } from "pg";
import type { Changes } from "./changes";
import { contributionsSql, neededColumns, type Sum } from "./contributions";
import { PROFILE_DIMENSIONS } from "./measures";
import { createWorkTable } from "./work-tables";

const FILED_UNDER = ["cohort", ...PROFILE_DIMENSIONS];
const FILING = `date_trunc('month', p.first_active)::date AS cohort, ${PROFILE_DIMENSIONS.map((name) => `p.${name}`).join(", ")}`;

/**
 * Makes `delta`: by how much each account's contributions change, one row per period and filing. What was contributed is read
 * before `writeRows`, which brings account_month and account_profile up to date.
 */
export async function makeDifferences(
  connection: ClientBase,
  { refiled, columns, sums }: Changes,
  writeRows: () => Promise<void>,
): Promise<void> {
  const totals = refiled ? null : totalsThatShift(sums, columns);
  if (totals) {
    await createWorkTable(connection, "was", totalsSql(totals), "id");
    await createWorkTable(connection, "shift", shiftSql(totals.filter(({ changed }) => changed)), "id");
    await writeRows();
  } else {
    await createWorkTable(connection, "was", filedContributionsSql(sums), "id");
    await writeRows();
  }
  const select = totals ? shiftedDifferencesSql(sums, totals) : recountedDifferencesSql(sums);
  await connection.query(`CREATE TEMP TABLE delta ON COMMIT DROP AS ${select}`);
}

/** The accounts' contributions, under the profile and the horizon that stand in account_profile at that moment. */
function filedContributionsSql(sums: readonly Sum[]): string {
  return `
SELECT c.id, c.grain, c.period, ${FILING}, ${sums.map((sum) => `c.${sum.column}`).join(", ")}
FROM (${contributionsSql("affected", "p.horizon", sums)}) c JOIN account_profile p USING (account_id)`;
}

/** What is contributed now less what was; an account that is filed elsewhere has a row for each. */
function recountedDifferencesSql(sums: readonly Sum[]): string {
  const differences = sums.map(({ column }) => `coalesce(n.${column}, 0) - coalesce(w.${column}, 0) AS ${column}`);
  return `
SELECT grain, period, ${FILED_UNDER.join(", ")}, ${differences.join(", ")}
FROM was w FULL JOIN (${filedContributionsSql(sums)}) n USING (id, grain, period, ${FILED_UNDER.join(", ")})`;
}

/** A period's column that is the total of a column of its months, and whether some month's changed. */
interface Total {
  column: string;
  of: string;
  changed: boolean;
}

/**
 * The totals that these sums read, if they read nothing else. Then a period's months need not be read again once they are
 * written: a total now is what it was and by how much its months changed. Null where something else is read.
 */
function totalsThatShift(sums: readonly Sum[], columns: readonly string[]): Total[] | null {
  const totals = neededColumns(sums).map(([column, aggregate]) => {
    const of = aggregate.match(/^sum\(m\.(\w+)\)$/)?.[1];
    return of === undefined ? null : { column, of, changed: columns.includes(of) };
  });
  return totals.every((total) => total !== null) ? totals : null;
}

/** `was`: the totals of each affected period before, and how many months the account had in it. */
const totalsSql = (totals: readonly Total[]) => `
SELECT a.id, a.account_id, a.grain, a.period, a.from_day, a.until_day, c.*
FROM affected a
JOIN account_profile p ON p.account_id = a.account_id AND a.period <= p.horizon
CROSS JOIN LATERAL (
  SELECT count(*) AS months${totals.map(({ column, of }) => `, coalesce(sum(m.${of}), 0) AS ${column}`).join("")}
  FROM account_month m
  WHERE m.account_id = a.account_id AND m.month >= a.from_day AND m.month <= least(a.end_month, p.horizon)) c`;

/**
 * `shift`: by how much the changed months change the totals of the periods that they lie in. OFFSET: each month is compared
 * once, and not again for each of its periods.
 */
const shiftSql = (changed: readonly Total[]) => `
SELECT a.id, sum(k.months) AS months${changed.map(({ column }) => `, sum(k.${column}) AS ${column}`).join("")}
FROM affected a JOIN (
  SELECT c.account_id, c.month, (n.account_id IS NOT NULL)::int - (m.account_id IS NOT NULL)::int AS months
    ${changed.map(({ column, of }) => `, coalesce(n.${of}, 0) - coalesce(m.${of}, 0) AS ${column}`).join("")}
  FROM changed c
  LEFT JOIN month_next n ON n.account_id = c.account_id AND n.month = c.month
  LEFT JOIN account_month m ON m.account_id = c.account_id AND m.month = c.month
  OFFSET 0) k
  ON k.account_id = a.account_id AND k.month >= a.from_day AND k.month <= a.end_month
GROUP BY a.id`;

/** The contributions that the totals make now, less those that they made. */
function shiftedDifferencesSql(sums: readonly Sum[], totals: readonly Total[]): string {
  const now = [{ column: "months", changed: true }, ...totals].map(({ column, changed }) =>
    changed ? `was.${column} + coalesce(s.${column}, 0) AS ${column}` : `was.${column}`,
  );
  const made = ({ contribution }: Sum, by: "now" | "was") =>
    `CASE WHEN ${by}.months > 0 THEN coalesce(${contribution.replace(/\bc\./g, `${by}.`)}, 0) ELSE 0 END`;
  return `
SELECT was.grain, was.period, ${FILING},
  ${sums.map((sum) => `${made(sum, "now")} - ${made(sum, "was")} AS ${sum.column}`).join(", ")}
FROM was JOIN account_profile p USING (account_id) LEFT JOIN shift s USING (id)
CROSS JOIN LATERAL (SELECT ${now.join(", ")}) now`;
}
