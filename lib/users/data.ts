import { z } from "zod";
import { roleSchema } from "../auth/types";
import { type Queryable, queryRows } from "../database/query";

/** Whether anybody can sign in at all; before that, only set-up is open. */
export async function hasUsers(connection: Queryable): Promise<boolean> {
  const [row] = await queryRows(
    connection,
    z.object({ present: z.boolean() }),
    "SELECT EXISTS (SELECT FROM users) AS present",
  );
  return row?.present ?? false;
}

const userRow = z.object({
  id: z.number(),
  email: z.string(),
  name: z.string(),
  role: roleSchema,
  ownerAlias: z.string().nullable(),
  hasPassword: z.boolean(),
  disabledAt: z.date().nullable(),
  lastSeenAt: z.date().nullable(),
});
export type User = z.infer<typeof userRow>;

/** Everybody, by name; `lastSeenAt` is the latest use of any of their sessions. */
export function listUsers(connection: Queryable): Promise<User[]> {
  return queryRows(
    connection,
    userRow,
    `SELECT id, email, name, role, owner_alias AS "ownerAlias", password_hash IS NOT NULL AS "hasPassword",
            disabled_at AS "disabledAt",
            (SELECT max(last_seen_at) FROM sessions s WHERE s.user_id = users.id) AS "lastSeenAt"
       FROM users ORDER BY disabled_at IS NOT NULL, lower(name), id`,
  );
}
