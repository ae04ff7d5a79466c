import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";
import { type ColumnId, columnsOf } from "./columns";

const row = z.object({ columns: z.array(z.string()).nullable().catch(null) });

/** The columns that a person chose for the list of accounts, or those of whoever has not chosen. */
export async function getColumns(connection: Queryable, userId: number): Promise<ColumnId[]> {
  const [found] = await queryRows(
    connection,
    row,
    "SELECT preferences #> '{accounts,columns}' AS columns FROM users WHERE id = $1",
    [userId],
  );
  return columnsOf(found?.columns ?? null);
}

/** Keeps them; null forgets the choice. */
export async function keepColumns(
  connection: Queryable,
  userId: number,
  columns: readonly ColumnId[] | null,
): Promise<void> {
  await connection.query(
    `UPDATE users SET preferences = CASE WHEN $2::jsonb IS NULL THEN preferences - 'accounts'
       ELSE preferences || jsonb_build_object('accounts', jsonb_build_object('columns', $2::jsonb)) END
     WHERE id = $1`,
    [userId, columns && JSON.stringify(columns)],
  );
}
