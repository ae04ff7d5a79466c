import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

/** Whether anything has come in: any account at all. */
export async function hasAccounts(connection: Queryable): Promise<boolean> {
  const [row] = await queryRows(
    connection,
    z.object({ present: z.boolean() }),
    "SELECT EXISTS (SELECT FROM accounts) AS present",
  );
  return row?.present ?? false;
}

/** How many imports have been committed, however they came. */
export async function countImports(connection: Queryable): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ count: z.number() }),
    "SELECT count(*)::int AS count FROM imports WHERE status = 'committed'",
  );
  return row?.count ?? 0;
}
