import type { ClientBase } from "pg";
import { z } from "zod";
import { queryRows } from "../database/query";
import { AppError } from "../errors/app-error";

const USERS_LOCK = 711_0003;

/**
 * Until the end of the transaction, nobody else changes who may come in: two cannot both find the table empty, two admins
 * cannot shut each other out at once, nor two leavers take over from each other.
 */
export async function lockUsers(connection: ClientBase): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock($1)", [USERS_LOCK]);
}

const row = z.object({
  email: z.string(),
  name: z.string(),
  disabled: z.boolean(),
  successorId: z.number().nullable(),
});

/** One user, who stays as they are until the end of the transaction; null for nobody. */
export async function findLockedUser(connection: ClientBase, userId: number): Promise<z.infer<typeof row> | null> {
  const [user] = await queryRows(
    connection,
    row,
    `SELECT email, name, disabled_at IS NOT NULL AS disabled, successor_id AS "successorId" FROM users
      WHERE id = $1 FOR UPDATE`,
    [userId],
  );
  return user ?? null;
}

/** As `findLockedUser`, and throws `user-unknown` for nobody. */
export async function lockUser(connection: ClientBase, userId: number): Promise<z.infer<typeof row>> {
  const user = await findLockedUser(connection, userId);
  if (!user) throw new AppError("user-unknown");
  return user;
}
