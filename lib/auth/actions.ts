"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { recordAudit } from "../audit/mutations";
import { getPool } from "../database/pool";
import { readerAddress } from "../security/reader-address";
import { SESSION_COOKIE } from "./cookie";
import { currentSession } from "./gate";
import { revokeSession } from "./sessions";

/** Ends the reader's session on the server, so that a copied cookie is worthless, and forgets the cookie. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) {
    const pool = await getPool();
    await revokeSession(pool, session.userId, session.sessionId, new Date());
    const address = readerAddress(await headers());
    await recordAudit(pool, { userId: session.userId, actor: session.email, action: "sign-out", address });
  }
  (await cookies()).delete(SESSION_COOKIE);
  redirect("/sign-in");
}
