import type { ClientBase } from "pg";
import type { Changes } from "./changes";
import { contributionsSql, neededColumns, type Sum } from "./contributions";
import { PROFILE_DIMENSIONS } from "./measures";
import { createWorkTable } from "./work-tables";

const FILED_UNDER = ["cohort", ...PROFILE_DIMENSIONS];
const FILING = `date_trunc('month', p.first_active)::date AS cohort, ${PROFILE_DIMENSIONS.map((name) => `p.${name}`).join(", ")}`;

/**
 * Makes `delta`: by how much each account's contributions change, one row per period and filing, and lets `writeRows` bring
 * account_month and account_profile up to date.
 */
export async function makeDifferences(
  connection: ClientBase,
  { refiled, columns, sums }: Changes,
  writeRows: () => Promise<void>,
): Promise<void> {
  const totals = refiled ? null : totalsThatShift(sums, columns);
  if (totals) {
    await createDelta(connection, shiftedDifferencesSql(sums, totals));
    await writeRows();
  } else {
    await createWorkTable(connection, "was", filedContributionsSql(sums));
    await writeRows();
    await createDelta(connection, recountedDifferencesSql(sums));
  }
}

const createDelta = (connection: ClientBase, select: string) =>
  connection.query(`CREATE TEMP TABLE delta ON COMMIT DROP AS ${select}`);

/** The accounts' contributions, under the profile and the horizon that stand in account_profile at that moment. */
function filedContributionsSql(sums: readonly Sum[]): string {
  return `
SELECT c.id, c.account_id, c.grain, c.period, ${FILING}, ${sums.map((sum) => `c.${sum.column}`).join(", ")}
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

/** The totals of each affected period before, and how many months the account had in it. A single month is known already. */
const totalsSql = (totals: readonly Total[]) => `
SELECT a.*, c.stood::int AS months${totals.map(({ column, of }) => `, coalesce(c.was_${of}, 0) AS ${column}`).join("")}
FROM affected a JOIN changed c ON a.grain = 'month' AND c.account_id = a.account_id AND c.month = a.period
UNION ALL
SELECT a.*, c.*
FROM affected a
JOIN profile_next p ON a.grain <> 'month' AND p.account_id = a.account_id
CROSS JOIN LATERAL (
  SELECT count(*) AS months${totals.map(({ column, of }) => `, coalesce(sum(m.${of}), 0) AS ${column}`).join("")}
  FROM account_month m
  WHERE m.account_id = a.account_id AND m.month >= a.from_day AND m.month <= least(a.end_month, p.horizon)) c`;

/** By how much the changed months change the totals of the periods that they lie in. */
const shiftSql = (totals: readonly Total[]) => `
SELECT a.id, sum(c.stands::int - c.stood::int) AS months
  ${totals.map(({ column, of }) => `, sum(coalesce(c.now_${of}, 0) - coalesce(c.was_${of}, 0)) AS ${column}`).join("")}
FROM affected a JOIN changed c ON c.account_id = a.account_id AND c.month >= a.from_day AND c.month <= a.end_month
GROUP BY a.id`;

/**
 * The contributions that the totals will make, less those that they make; read before the rows are written. Nobody is filed
 * elsewhere, so that profile_next says of these accounts what account_profile does. OFFSET: each total is added up once, and not
 * again for each sum that reads it.
 */
function shiftedDifferencesSql(sums: readonly Sum[], totals: readonly Total[]): string {
  const next = [{ column: "months", changed: true }, ...totals].map(({ column, changed }) =>
    changed ? `was.${column} + coalesce(s.${column}, 0) AS ${column}` : `was.${column}`,
  );
  const made = ({ contribution }: Sum, by: "next" | "was") =>
    `CASE WHEN ${by}.months > 0 THEN coalesce(${contribution.replace(/\bc\./g, `${by}.`)}, 0) ELSE 0 END`;
  return `
SELECT was.grain, was.period, ${FILING},
  ${sums.map((sum) => `${made(sum, "next")} - ${made(sum, "was")} AS ${sum.column}`).join(", ")}
FROM (${totalsSql(totals)}) was
JOIN profile_next p ON p.account_id = was.account_id AND was.period <= p.horizon
LEFT JOIN (${shiftSql(totals.filter(({ changed }) => changed))}) s USING (id)
CROSS JOIN LATERAL (SELECT ${next.join(", ")} OFFSET 0) next`;
}
