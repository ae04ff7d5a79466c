import { z } from "zod";
import { type Queryable, queryRows } from "../database/query";

const sessionRow = z.object({
  id: z.string(),
  createdAt: z.date(),
  lastSeenAt: z.date(),
  address: z.string().nullable(),
  userAgent: z.string().nullable(),
});
export type OwnSession = z.infer<typeof sessionRow>;

/** A user's valid sessions, the last used first. */
export function listSessions(connection: Queryable, userId: number, now: Date): Promise<OwnSession[]> {
  return queryRows(
    connection,
    sessionRow,
    `SELECT id, created_at AS "createdAt", last_seen_at AS "lastSeenAt", address, user_agent AS "userAgent"
       FROM sessions WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2
      ORDER BY last_seen_at DESC, id`,
    [userId, now],
  );
}
