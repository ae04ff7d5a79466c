import type { Pool } from "pg";
import { z } from "zod";
import { recordAudit } from "../audit/mutations";
import { createSignInLink } from "../auth/links";
import { inTransaction, queryRows } from "../database/query";
import type { Addressee } from "../mail/letters";

/** Whoever has forgotten a password is at their mail now. */
export const PASSWORD_LINK_HOURS = 2;

const row = z.object({ id: z.number(), email: z.string(), name: z.string(), locale: z.string().nullable() });

/**
 * A link by which the user of an e-mail address chooses a new password, as the path of its page, and whom to send it to; null where
 * there is no such user or they are disabled, which nobody who asks may be told.
 */
export function makePasswordLink(
  pool: Pool,
  email: string,
  { address, now }: { address: string | null; now: Date },
): Promise<{ to: Addressee; path: string } | null> {
  return inTransaction(pool, async (connection) => {
    const [user] = await queryRows(
      connection,
      row,
      "SELECT id, email, name, locale FROM users WHERE email = $1 AND disabled_at IS NULL",
      [email],
    );
    if (!user) return null;
    const path = await createSignInLink(user.id, { hours: PASSWORD_LINK_HOURS, now, connection });
    await recordAudit(connection, { userId: user.id, actor: email, action: "password.asked", address });
    return { to: user, path: `${path}/password` };
  });
}
