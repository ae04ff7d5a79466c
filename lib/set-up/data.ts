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
