import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../database/query";
import { DETAILS, type Found } from "./findings";

/**
 * When an amount looks ten times too large: it is at least 8 times the median of the account's amounts of that product, and
 * beyond that median by more than 5 times the median distance from it. Returns and lines of nothing are left out.
 */
export const TIMES = 8;
export const DISTANCES = 5;
/** Of fewer lines no median is told. Contracts are few. */
export const LEAST_LINES = { invoices: 8, subscriptions: 4 } as const;

/** Contracts are compared by what they cost a month. */
const SOURCES = {
  invoices: { day: "r.date", size: "r.amount::float8" },
  subscriptions: { day: "r.start_date", size: "r.amount::float8 / r.interval_months" },
} as const;

const row = DETAILS.amounts.extend({ accountId: z.number() });

/** Amounts that look ten times too large, those furthest out first. */
export async function findAmounts(connection: ClientBase): Promise<Found<"amounts">[]> {
  const found: z.infer<typeof row>[] = [];
  for (const kind of ["invoices", "subscriptions"] as const)
    found.push(...(await queryRows(connection, row, amountsSql(kind))));
  return found
    .sort((a, b) => b.times - a.times)
    .map(({ accountId, ...detail }) => ({ accountId, otherId: null, detail }));
}

/** Groups in which nothing is 8 times the least can hold nothing that is 8 times the median, and are not sorted through again. */
function amountsSql(kind: keyof typeof SOURCES): string {
  const { day, size } = SOURCES[kind];
  const middle = (value: string) => `percentile_cont(0.5) WITHIN GROUP (ORDER BY ${value})`;
  // Equal, no product included, so that lines meet their own group by a hash and not all groups of their account.
  const same = "r.account_id = g.account_id AND coalesce(r.product_id, 0) = coalesce(g.product_id, 0) AND r.amount > 0";
  return `
    WITH wide AS MATERIALIZED (
      SELECT r.account_id, r.product_id, count(*) AS lines, max(${size}) AS most
        FROM ${kind} r WHERE r.amount > 0 GROUP BY r.account_id, r.product_id
      HAVING count(*) >= ${LEAST_LINES[kind]} AND max(${size}) >= ${TIMES} * min(${size})
    ), groups AS MATERIALIZED (
      SELECT g.account_id, g.product_id, g.lines, g.most, ${middle(size)} AS median
        FROM wide g JOIN ${kind} r ON ${same} GROUP BY g.account_id, g.product_id, g.lines, g.most
    ), suspects AS MATERIALIZED (SELECT * FROM groups WHERE most >= ${TIMES} * median
    ), bounds AS MATERIALIZED (
      SELECT g.account_id, g.product_id, g.lines, g.median, ${middle(`abs(${size} - g.median)`)} AS distance
        FROM suspects g JOIN ${kind} r ON ${same} GROUP BY g.account_id, g.product_id, g.lines, g.median)
    SELECT '${kind}' AS kind, r.account_id AS "accountId", r.id AS "rowId", ${day}::text AS day, r.amount::text AS amount,
           r.original_amount::text AS original, r.currency,
           g.median, ${size} / g.median AS times, g.lines, p.name AS product, r.external_id AS "externalId",
           r.import_id AS "importId", r.line
      FROM bounds g JOIN ${kind} r ON ${same} LEFT JOIN products p ON p.id = r.product_id
     WHERE ${size} >= ${TIMES} * g.median AND ${size} > g.median + ${DISTANCES} * g.distance
     ORDER BY times DESC`;
}
