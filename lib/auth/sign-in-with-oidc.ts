import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { recordAudit } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { asAppError } from "../errors/as-app-error";
import { ensureSetting } from "../settings/mutations";
import { lockUsers } from "../users/lock-user";
import { insertUser } from "../users/mutations";
import { isLastAdmin } from "../users/shut-out";
import { type OidcClaims, roleFrom, vouchedEmail } from "./oidc-claims";
import type { OidcConfig } from "./oidc-config";
import { createSession } from "./sessions";
import type { OpenedSession, Visitor } from "./sign-in";
import { type Role, roleSchema } from "./types";

const userRow = z.object({
  id: z.number(),
  email: z.string(),
  role: roleSchema,
  subject: z.string().nullable(),
  disabled: z.boolean(),
});
type KnownUser = z.infer<typeof userRow>;

/**
 * Opens a session for somebody whom the provider has signed in: a user known by the provider's subject, else one of the same
 * verified e-mail, who is known by the subject from then on, else a new one. The role follows the claim each time, but the last admin
 * stays one.
 *
 * Throws `oidc-unverified`, `oidc-taken`, `oidc-no-role` and `oidc-disabled`; the audit log tells of both outcomes.
 */
export async function signInWithOidc(
  pool: Pool,
  config: OidcConfig,
  claims: OidcClaims,
  visitor: Visitor,
): Promise<OpenedSession> {
  const subject = `${claims.iss}#${claims.sub}`;
  const note = { actor: claims.email ?? subject, subject, address: visitor.address };
  try {
    return await inTransaction(pool, async (connection) => {
      await lockUsers(connection);
      const userId = await admit(connection, { config, claims, subject, now: visitor.now });
      const sessionId = await createSession(connection, { userId, ...visitor });
      await recordAudit(connection, { ...note, userId, action: "sign-in.succeeded", detail: { by: "oidc" } });
      return { sessionId, userId };
    });
  } catch (error) {
    const { code } = asAppError(error);
    await recordAudit(pool, { ...note, userId: null, action: "sign-in.failed", detail: { by: "oidc", code } });
    throw error;
  }
}

interface Admission {
  config: OidcConfig;
  claims: OidcClaims;
  subject: string;
  now: Date;
}

/** The id of the user that somebody is, made or brought up to date. */
async function admit(connection: ClientBase, { config, claims, subject, now }: Admission): Promise<number> {
  const email = vouchedEmail(claims, config);
  const role = roleFrom(claims, config);
  const user = await findUser(connection, subject, email);
  if (!user) {
    if (email === null) throw new AppError("oidc-unverified");
    if (role === null) throw new AppError("oidc-no-role");
    const name = claims.name ?? claims.preferred_username ?? email;
    return addByProvider(connection, { email, role, subject, name, now });
  }
  if (user.disabled) throw new AppError("oidc-disabled");
  if (user.subject !== null && user.subject !== subject) throw new AppError("oidc-taken");
  const isKept = role !== "admin" && (await isLastAdmin(connection, user.id));
  if (role === null && !isKept) throw new AppError("oidc-no-role");
  if (user.subject === null) await link(connection, user, subject);
  if (role !== null && role !== user.role && !isKept) await changeRole(connection, user, role);
  return user.id;
}

/** By the subject before the e-mail: who is linked stays who they are, whatever address they have now. */
async function findUser(connection: ClientBase, subject: string, email: string | null): Promise<KnownUser | null> {
  const [user] = await queryRows(
    connection,
    userRow,
    `SELECT id, email, role, oidc_subject AS subject, disabled_at IS NOT NULL AS disabled FROM users
      WHERE oidc_subject = $1 OR email = $2 ORDER BY oidc_subject IS NOT DISTINCT FROM $1 DESC LIMIT 1 FOR UPDATE`,
    [subject, email],
  );
  return user ?? null;
}

async function addByProvider(
  connection: ClientBase,
  { subject, now, ...person }: { email: string; name: string; role: Role; subject: string; now: Date },
): Promise<number> {
  await ensureSetting(connection, now);
  const userId = await insertUser(connection, { ...person, ownerAlias: null, passwordHash: null });
  await connection.query("UPDATE users SET oidc_subject = $2 WHERE id = $1", [userId, subject]);
  const detail = { role: person.role, by: "oidc" };
  await recordAudit(connection, { userId, actor: person.email, action: "user.added", subject: person.email, detail });
  return userId;
}

async function link(connection: ClientBase, { id, email }: KnownUser, subject: string): Promise<void> {
  await connection.query("UPDATE users SET oidc_subject = $2 WHERE id = $1", [id, subject]);
  await recordAudit(connection, {
    userId: id,
    actor: email,
    action: "user.linked",
    subject: email,
    detail: { subject },
  });
}

async function changeRole(connection: ClientBase, { id, email, role: from }: KnownUser, to: Role): Promise<void> {
  await connection.query(`UPDATE users SET role = $2::"Role" WHERE id = $1`, [id, to]);
  const detail = { from: { role: from }, to: { role: to }, by: "oidc" };
  await recordAudit(connection, { userId: id, actor: email, action: "user.changed", subject: email, detail });
}
