"use server";

import { cookies, headers } from "next/headers";
import { redirect } from "next/navigation";
import { getPool } from "../database/pool";
import { readerAddress } from "../security/reader-address";
import { SESSION_COOKIE } from "./cookie";
import { currentSession } from "./gate";
import { signOut } from "./sign-out";

/** Ends the reader's session and forgets the cookie. */
export async function signOutAction(): Promise<void> {
  const session = await currentSession();
  if (session) {
    const address = readerAddress(await headers());
    await signOut(await getPool(), session.sessionId, { address, now: new Date() });
  }
  (await cookies()).delete(SESSION_COOKIE);
  redirect("/sign-in");
}
