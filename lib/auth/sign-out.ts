import type { Pool } from "pg";
import { recordAudit } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { findSession, revokeSession } from "./sessions";

/** Ends a session on the server, so that a copied cookie is worthless, and writes it down; one that has ended is left alone. */
export function signOut(pool: Pool, sessionId: string, { address, now }: { address: string | null; now: Date }) {
  return inTransaction(pool, async (connection): Promise<void> => {
    const session = await findSession(connection, sessionId, now);
    if (!session || !(await revokeSession(connection, session.userId, sessionId, now))) return;
    const { userId, email } = session;
    await recordAudit(connection, { userId, actor: email, action: "sign-out", address });
  });
}
