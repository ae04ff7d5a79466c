import type { Pool } from "pg";
import { recordAudit } from "../audit/mutations";
import { consumeSignInLink, findSignInLink } from "../auth/links";
import { hashPassword, isWeakPassword, MINIMUM_PASSWORD_LENGTH } from "../auth/passwords";
import { revokeSessions } from "../auth/sessions";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";

/**
 * Sets the password of whoever holds a one-time link and uses the link up; all sessions and other links of theirs end. Throws
 * `link-used` when it is not good any more, and `password-weak`, which leaves the link as it is.
 */
export async function choosePassword(
  pool: Pool,
  { token, password }: { token: string; password: string },
  { address, now }: { address: string | null; now: Date },
): Promise<void> {
  const person = await findSignInLink(pool, token, now);
  if (!person) throw new AppError("link-used");
  if (isWeakPassword(password, person)) throw new AppError("password-weak", { length: MINIMUM_PASSWORD_LENGTH });
  const passwordHash = await hashPassword(password);
  await inTransaction(pool, async (connection) => {
    const userId = await consumeSignInLink(connection, token, now);
    if (userId === null) throw new AppError("link-used");
    await connection.query("UPDATE users SET password_hash = $2 WHERE id = $1", [userId, passwordHash]);
    await revokeSessions(connection, userId, now);
    await connection.query("DELETE FROM sign_in_links WHERE user_id = $1 AND used_at IS NULL", [userId]);
    const actor = person.email;
    await recordAudit(connection, { userId, actor, action: "password.changed", detail: { by: "link" }, address });
  });
}
