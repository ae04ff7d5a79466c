import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { MONEY_KINDS } from "../imports/kinds/all";

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

/** Whether amounts or exchange rates are stored, which fix the organisation's currency. */
export async function hasMoney(connection: Queryable): Promise<boolean> {
  const tables = ["exchange_rates", ...MONEY_KINDS.map(({ table }) => table)];
  const [row] = await queryRows(
    connection,
    z.object({ found: z.boolean() }),
    `SELECT ${tables.map((table) => `EXISTS (SELECT FROM ${table})`).join(" OR ")} AS found`,
  );
  return row?.found ?? false;
}
