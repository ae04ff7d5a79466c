import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { CONTACT_VOTES, PERIOD_COLUMNS, SUMS } from "../../rollups/measures";
import { constraintsOf, whereProfile } from "../constraints";
import { sumsOfTerms } from "../define";
import { toPeriod } from "../requested-periods";
import { SOURCES } from "../sources/all";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { Dimension, Parts, Terms } from "../types";
import type { Customer, Panel } from "./panel";
import type { ChangeReach, ImpactRequest } from "./types";

const row = z.object({ treated: z.boolean(), acquired: z.iso.date().nullable(), cells: z.string() });

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
  const numerators = new Float64Array(found.length * months.length);
  const denominators = new Float64Array(found.length * months.length);
  for (const [customer, { acquired, cells }] of found.entries()) {
    const start = customer * months.length;
    if (!parts.denominator)
      for (const [at, month] of months.entries()) denominators[start + at] = acquired && month >= acquired ? 1 : 0;
    const words = cells.split(" ");
    for (let word = 0; word + 2 < words.length; word += 3) {
      const at = start + Number(words[word]);
      numerators[at] = (numerators[at] ?? 0) + Number(words[word + 1]);
      denominators[at] = (denominators[at] ?? 0) + Number(words[word + 2]);
    }
  }
  const customers: Customer[] = found.map(({ treated, acquired }) => ({ treated, acquired }));
  return { months, customers, numerators, denominators };
}

/** One row for each account, its months packed into words, as passing over millions of rows would take minutes. */
function panelQuery(request: ImpactRequest, parts: Parts, months: readonly string[]) {
  const where = whereProfile(constraintsOf(request), MONTH_PARAMETERS);
  const reach = reachSql(request.change, MONTH_PARAMETERS + where.parameters.length);
  const sql = `
    WITH ${WANTED}, people AS MATERIALIZED (
      SELECT p.account_id, p.first_active, p.horizon, ${reach.sql} AS treated FROM account_profile p WHERE ${where.sql})
    SELECT p.treated, date_trunc('month', p.first_active)::date AS acquired,
      concat_ws(' ', kept.cells, further.cells) AS cells
    FROM people p
    LEFT JOIN LATERAL (${packed(keptSql(parts))}) kept ON true
    LEFT JOIN (${packed(furtherSql(parts), "account_id")}) further ON further.account_id = p.account_id
    WHERE kept.cells IS NOT NULL OR further.cells IS NOT NULL OR p.first_active IS NOT NULL
    ORDER BY p.account_id`;
  const periods = months.map((month) => toPeriod(month, "month"));
  return { sql, parameters: [...wantedParameters(periods), ...where.parameters, ...reach.parameters] };
}

/** SQL of the parts as words "place numerator denominator", the place being that of the month among those asked for. */
function packed(parts: string, by?: string): string {
  const cells = "string_agg(concat_ws(' ', array_position($1::date[], month) - 1, numerator, denominator), ' ')";
  return `SELECT ${by ? `${by}, ` : ""}${cells} AS cells FROM (${parts}) parts
    WHERE numerator <> 0 OR denominator <> 0 ${by ? `GROUP BY ${by}` : ""}`;
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

/**
 * SQL of what the rollups keep of the account `p`, by month: the contributions that they add up. A month of an account is
 * one row, looked up by the key, so that nothing is sorted or spilled however many accounts there are.
 */
function keptSql(parts: Parts): string {
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  const kept = SUMS.filter((sum) => names.includes(sum.name));
  const reads = Object.entries(PERIOD_COLUMNS).filter(([column]) =>
    kept.some(({ contribution }) => new RegExp(`\\bc\\.${column}\\b`).test(contribution) || readsVotes(contribution)),
  );
  const votes = kept.some(({ contribution }) => readsVotes(contribution));
  const columns = new Map<string, string>(kept.map(({ name, contribution }) => [name, `coalesce(${contribution}, 0)`]));
  return `
    SELECT c.from_day AS month, ${weighed(parts, columns)}
    FROM (
      SELECT m.month AS from_day, (m.month + interval '1 month')::date AS until_day
        ${reads.map(([column, aggregate]) => `, ${aggregate} AS ${column}`).join("")}
      FROM (
        SELECT *, true AS is_first, true AS is_last FROM account_month
        WHERE account_id = p.account_id AND month = ANY($1::date[]) AND month <= p.horizon) m
      GROUP BY m.month) c
    ${votes ? `LEFT JOIN LATERAL (${CONTACT_VOTES}) v ON c.nps_last IS NOT NULL` : ""}`;
}

/** The last answers of contacts are counted row by row from what the month keeps of them. */
const readsVotes = (contribution: string) => contribution.startsWith("v.");

/** SQL of what is added up from facts, by account and month. */
function furtherSql(parts: Parts): string {
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  const selects = SOURCES.filter((source) => names.some((name) => name in source.sums)).map((source) => {
    const columns = new Map(Object.keys(source.sums).map((name) => [name, `f."${name}"`]));
    return `SELECT f.account_id, f.period AS month, ${weighed(parts, columns)} FROM (${source.rows("wanted")}) f`;
  });
  return (
    selects.join(" UNION ALL ") ||
    "SELECT NULL::int AS account_id, NULL::date AS month, 0 AS numerator, 0 AS denominator WHERE false"
  );
}

/** Statistics need no exact decimals, which take several times as long. */
function weighed({ numerator, denominator }: Parts, columns: ReadonlyMap<string, string>): string {
  const sum = (terms: Terms) =>
    terms
      .flatMap(([name, weight]) => (columns.has(name) ? [`${weight}::float8 * (${columns.get(name)})::float8`] : []))
      .join(" + ") || "0";
  return `${sum(numerator)} AS numerator, ${denominator ? sum(denominator) : "0"} AS denominator`;
}
