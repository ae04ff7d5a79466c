import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import type { Moments } from "../../statistics/ratio-estimate";
import { constraintsOf } from "../constraints";
import { accountPartsSql } from "./account-parts";
import { CELLS } from "./cells";
import { asPeriod } from "./lines";
import { peopleSql } from "./people";
import type { CohortRequest } from "./types";

const number = z.coerce.number();
const row = z.object({ age: z.number(), n: number, y: number, x: number, yy: number, xy: number, xx: number });

/**
 * How a cell's numerator (y) and denominator (x) spread over the customers of one row, by age; read customer by customer,
 * which is quick for one cohort and not for a grid.
 *
 * @param counted for each age the months of acquisition that the cell counts
 */
export async function readMoments(
  request: CohortRequest & { cohort: string },
  counted: readonly { age: number; months: ReadonlySet<string> }[],
): Promise<Map<number, Moments>> {
  const { by, cohort } = request;
  const pairs = counted.flatMap(({ age, months }) => [...months].map((month) => ({ age, month })));
  const months = [...new Set(pairs.map(({ month }) => month))];
  const last = Math.max(-1, ...pairs.map(({ age }) => age));
  const ages = Array.from({ length: last + 1 }, (_, age) => age);
  const people = peopleSql(by, constraintsOf(request), "p.cohort = ANY($1::date[])", 5);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH people AS MATERIALIZED (SELECT * FROM (${people.sql}) p WHERE "group" = $2)
     SELECT age, count(*) FILTER (WHERE numerator <> 0 OR denominator <> 0) AS n,
       sum(numerator) AS y, sum(denominator) AS x, sum(numerator * numerator) AS yy,
       sum(numerator * denominator) AS xy, sum(denominator * denominator) AS xx
     FROM (${accountPartsSql(CELLS[request.cell], "people", "$3::int[]", false)}) parts
     JOIN unnest($4::int[], $5::date[]) counted(age, cohort) USING (age, cohort)
     GROUP BY age`,
    [
      months,
      asPeriod(by) ? "" : cohort,
      ages,
      pairs.map(({ age }) => age),
      pairs.map(({ month }) => month),
      ...people.parameters,
    ],
  );
  return new Map(rows.map(({ age, ...moments }) => [age, moments]));
}
