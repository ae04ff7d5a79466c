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
  seesAll: z.boolean(),
  hasPassword: z.boolean(),
  /** Signs in with the organisation's own provider. */
  hasProvider: z.boolean(),
  locale: z.string().nullable(),
  disabledAt: z.date().nullable(),
  /** Who took over, by name. */
  successor: z.string().nullable(),
  lastSeenAt: z.date().nullable(),
});
export type User = z.infer<typeof userRow>;

const USERS = `
  SELECT u.id, u.email, u.name, u.role, u.owner_alias AS "ownerAlias", u.sees_all AS "seesAll", u.locale,
         u.password_hash IS NOT NULL AS "hasPassword", u.oidc_subject IS NOT NULL AS "hasProvider",
         u.disabled_at AS "disabledAt", s.name AS successor,
         (SELECT max(last_seen_at) FROM sessions s WHERE s.user_id = u.id) AS "lastSeenAt"
    FROM users u LEFT JOIN users s ON s.id = u.successor_id`;

/** Everybody, by name; `lastSeenAt` is the latest use of any of their sessions. */
export function listUsers(connection: Queryable): Promise<User[]> {
  return queryRows(connection, userRow, `${USERS} ORDER BY u.disabled_at IS NOT NULL, lower(u.name), u.id`);
}

/** One user; null for nobody. */
export async function getUser(connection: Queryable, userId: number): Promise<User | null> {
  const [user] = await queryRows(connection, userRow, `${USERS} WHERE u.id = $1`, [userId]);
  return user ?? null;
}

/** How many accounts name a person as their owner, by e-mail or alias. */
export async function countAccountsOf(connection: Queryable, { email, ownerAlias }: User): Promise<number> {
  const [row] = await queryRows(
    connection,
    z.object({ count: z.number() }),
    "SELECT count(*)::int AS count FROM accounts WHERE owner = ANY($1)",
    [[email, ownerAlias].filter((name) => name !== null)],
  );
  return row?.count ?? 0;
}
