import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { contributionsSql } from "../../rollups/contributions";
import { SUMS } from "../../rollups/measures";
import { monthContributionsSql } from "../cohorts/month-contributions";
import { constraintsOf, whereProfile } from "../constraints";
import { sumsOfTerms } from "../define";
import { toPeriod } from "../requested-periods";
import { SOURCES } from "../sources/all";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { Dimension, Parts, SumName, Terms } from "../types";
import type { Customer, Panel } from "./panel";
import type { ChangeReach, ImpactRequest } from "./types";

const row = z.object({ treated: z.boolean(), acquired: z.iso.date().nullable(), cells: z.string().nullable() });

/** The parameters of the months come first. */
const MONTH_PARAMETERS = 4;

/**
 * What each customer has of a figure's numerator and denominator in each of these months, which are in order and without gaps but for the
 * change's. An amount is over the months since the customer was acquired, so that its figure is an amount for each customer and month; who
 * has never been a customer is in none.
 */
export async function readPanel(request: ImpactRequest, parts: Parts, months: readonly string[]): Promise<Panel> {
  const { sql, parameters } = panelQuery(request, parts, months);
  const rows = await queryRows(await getPool(), row, sql, parameters);
  const found = parts.denominator ? rows : rows.filter(({ acquired }) => acquired !== null);
  const place = new Map(months.map((month, at) => [month, at]));
  const numerators = new Float64Array(found.length * months.length);
  const denominators = new Float64Array(found.length * months.length);
  for (const [customer, { acquired, cells }] of found.entries()) {
    const start = customer * months.length;
    if (!parts.denominator)
      for (const [at, month] of months.entries()) denominators[start + at] = acquired && month >= acquired ? 1 : 0;
    const words = cells?.split(" ") ?? [];
    for (let word = 0; word + 2 < words.length; word += 3) {
      const at = start + (place.get(words[word] ?? "") ?? 0);
      numerators[at] = Number(words[word + 1]);
      if (parts.denominator) denominators[at] = Number(words[word + 2]);
    }
  }
  const customers: Customer[] = found.map(({ treated, acquired }) => ({ treated, acquired }));
  return { months, customers, numerators, denominators };
}

/** One row for each account; its months as words "month numerator denominator", as millions of rows would take minutes to pass over. */
function panelQuery(request: ImpactRequest, parts: Parts, months: readonly string[]) {
  const where = whereProfile(constraintsOf(request), MONTH_PARAMETERS);
  const reach = reachSql(request.change, MONTH_PARAMETERS + where.parameters.length);
  const sql = `
    WITH ${WANTED}, people AS MATERIALIZED (
      SELECT p.account_id, p.first_active, (SELECT min(from_day) FROM wanted) AS cohort,
        least(p.horizon, (SELECT max(from_day) FROM wanted)) AS horizon, (${reach.sql})::text AS "group"
      FROM account_profile p WHERE ${where.sql}),
    part AS (
      SELECT account_id, month, sum(numerator) AS numerator, sum(denominator) AS denominator
      FROM (${partsSql(parts)}) parts JOIN wanted w ON w.period = parts.month
      GROUP BY account_id, month),
    packed AS (
      SELECT account_id, string_agg(concat_ws(' ', month, numerator::float8, denominator::float8), ' ') AS cells
      FROM part WHERE numerator <> 0 OR denominator <> 0 GROUP BY account_id)
    SELECT p."group" = 'true' AS treated, date_trunc('month', p.first_active)::date AS acquired, packed.cells
    FROM people p LEFT JOIN packed USING (account_id)
    WHERE packed.cells IS NOT NULL OR p.first_active IS NOT NULL
    ORDER BY p.account_id`;
  const periods = months.map((month) => toPeriod(month, "month"));
  return { sql, parameters: [...wantedParameters(periods), ...where.parameters, ...reach.parameters] };
}

/** Whether a change concerns the account `p`. */
function reachSql(change: ChangeReach, after: number): { sql: string; parameters: unknown[] } {
  const given = reachOf(change);
  const conditions = given.map(([dimension], at) => `p.${dimension} = ANY($${after + at + 1}::text[])`);
  return { sql: conditions.join(" AND ") || "true", parameters: given.map(([, values]) => values) };
}

/** The dimensions that a change is limited by, with their values. */
export function reachOf(change: ChangeReach): [Dimension, readonly string[]][] {
  const all: [Dimension, readonly string[]][] = [
    ["segment", change.segments],
    ["region", change.regions],
    ["plan", change.plans],
    ["industry", change.industries],
    ["channel", change.channels],
  ];
  return all.filter(([, values]) => values.length > 0);
}

/** SQL of each account's parts by month, from the rollups and from the facts that they do not keep. */
function partsSql(parts: Parts): string {
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  const kept = SUMS.filter((sum) => names.includes(sum.name));
  const selects = SOURCES.filter((source) => names.some((name) => name in source.sums)).map((source) => {
    const own = new Map(Object.keys(source.sums).map((name) => [name, `f."${name}"`]));
    return `SELECT p.account_id, f.period AS month, ${weighed(parts, own)}
      FROM (${source.rows("wanted")}) f JOIN people p ON p.account_id = f.account_id`;
  });
  if (kept.length > 0) {
    // The last answers of contacts are looked up account by account; everything else in one pass.
    const looksUp = kept.some(({ contribution }) => contribution.startsWith("v."));
    const columns = new Map(kept.map(({ name, column }) => [name, looksUp ? `c.${column}` : `c."${name}"`]));
    const everyMonth = `(SELECT account_id, 'month' AS grain, w.* FROM people CROSS JOIN wanted w)`;
    const rows = looksUp
      ? contributionsSql(everyMonth, "p.horizon", kept)
      : monthContributionsSql(
          "people",
          kept.map(({ name }) => name),
        );
    selects.push(`SELECT c.account_id, c.from_day AS month, ${weighed(parts, columns)} FROM (${rows}) c`);
  }
  return selects.join(" UNION ALL ");
}

function weighed(
  { numerator, denominator }: Parts,
  columns: ReadonlyMap<SumName, string> | Map<string, string>,
): string {
  const known = columns as ReadonlyMap<string, string>;
  const sum = (terms: Terms) =>
    terms.flatMap(([name, weight]) => (known.has(name) ? [`(${weight}) * ${known.get(name)}`] : [])).join(" + ") || "0";
  return `(${sum(numerator)})::numeric AS numerator, (${denominator ? sum(denominator) : "0"})::numeric AS denominator`;
}
