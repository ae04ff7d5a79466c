import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { Question } from "../types";

interface Reading<Columns extends z.ZodRawShape> {
  /** SQL of rows of opportunities, with the columns period and account_id. */
  rows: string;
  /** SQL of the groups, over such rows `f`; without it, those of the dimension that is asked for, or none. */
  group?: string;
  /** SQL of each column, an aggregate over the rows `f` of a period and group. */
  aggregates: Record<keyof Columns & string, string>;
  columns: Columns;
}

/**
 * Aggregates of opportunities by period and group. Those that belong to no account count under "not known" of every
 * dimension, so that a reader who sees only their own accounts sees none of them.
 */
export async function readOpportunities<Columns extends z.ZodRawShape>(
  { periods, by, constraints }: Question,
  { rows, group, aggregates, columns }: Reading<Columns>,
) {
  const column = (dimension: string) => `coalesce(p.${dimension}, '')`;
  const where = whereProfile(constraints, 4, column);
  const named = group ?? (by ? column(by) : "NULL::text");
  const selected = Object.entries<string>(aggregates).map(([name, sql]) => `${sql} AS "${name}"`);
  return queryRows(
    await getPool(),
    z.object({ period: z.iso.date(), group: z.string().nullable(), ...columns }),
    `WITH ${WANTED}
     SELECT f.period, ${named} AS "group", ${selected.join(", ")}
     FROM (${rows}) f LEFT JOIN account_profile p ON p.account_id = f.account_id
     WHERE ${where.sql} GROUP BY 1, 2`,
    [...wantedParameters(periods), ...where.parameters],
  );
}

/**
 * The rows as a grid of all periods and all groups that there are in any of them, so that a group's course has no gaps;
 * null where nothing is known of it in a period. Groups stand in the order of `weight`, the heaviest first, "" ("not
 * known") at the end.
 */
export function asGrid<Row extends { period: string; group: string | null }>(
  { periods }: Pick<Question, "periods">,
  rows: readonly Row[],
  { weight = () => 0, without }: { weight?: (row: Row) => number; without: readonly null[] },
): { period: string; group: string | null; row: Row | null }[] {
  const total = new Map<string | null, number>();
  for (const row of rows) total.set(row.group, (total.get(row.group) ?? 0) + weight(row));
  const rank = (group: string | null) => (group === "" ? Number.NEGATIVE_INFINITY : (total.get(group) ?? 0));
  const groups = [...total.keys()].sort((a, b) => rank(b) - rank(a) || ((a ?? "") < (b ?? "") ? -1 : 1));
  const found = new Map(rows.map((row) => [`${row.period} ${row.group ?? ""}`, row]));
  return periods.flatMap(({ period }) =>
    (groups.length > 0 ? groups : without).map((group) => ({
      period,
      group,
      row: found.get(`${period} ${group ?? ""}`) ?? null,
    })),
  );
}
