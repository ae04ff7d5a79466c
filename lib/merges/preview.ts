import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { CLASHES } from "./aside";
import { getSide } from "./data";
import { differencesOf } from "./fields";
import { MOVED_TABLES } from "./tables";
import type { MergePreview, MergeRows } from "./types";

const countRow = z.object({
  table: z.string(),
  from: z.coerce.number(),
  into: z.coerce.number(),
  aside: z.coerce.number(),
});

/** What a merge of two accounts would do. Throws `merge-itself`, and as `getSide` does. */
export async function previewMerge(connection: Queryable, from: string, into: string): Promise<MergePreview> {
  if (from === into) throw new AppError("merge-itself", { account: into });
  const [gone, stays] = [await getSide(connection, from), await getSide(connection, into)];
  const pair = [gone.id, stays.id];
  const [rows, revenue] = [await countRows(connection, pair), await sumInvoices(connection, pair)];
  return { from: gone, into: stays, rows, revenue, differences: differencesOf(gone.fields, stays.fields) };
}

/** Tables in which at least one of the two has rows. */
async function countRows(connection: Queryable, pair: number[]): Promise<MergeRows[]> {
  const counts = MOVED_TABLES.map((table) => {
    const of = (parameter: string) => `(SELECT count(*) FROM ${table} WHERE account_id = ${parameter})`;
    const clash = CLASHES[table];
    const aside = clash
      ? `(SELECT count(*) FROM ${table} t WHERE t.account_id = $1
            AND EXISTS (SELECT FROM ${table} o WHERE o.account_id = $2 AND ${clash}))`
      : "0";
    return `SELECT '${table}' AS "table", ${of("$1")} AS "from", ${of("$2")} AS "into", ${aside} AS aside`;
  });
  const found = await queryRows(connection, countRow, counts.join(" UNION ALL "), pair);
  return found.filter(({ from, into }) => from + into > 0);
}

async function sumInvoices(connection: Queryable, pair: number[]): Promise<MergePreview["revenue"]> {
  const sum = (parameter: string) =>
    `(SELECT coalesce(sum(amount), 0)::text FROM invoices WHERE account_id = ${parameter})`;
  const [found] = await queryRows(
    connection,
    z.object({ from: z.string(), into: z.string() }),
    `SELECT ${sum("$1")} AS "from", ${sum("$2")} AS "into"`,
    pair,
  );
  return found ?? { from: "0", into: "0" };
}
