import { cookies, headers } from "next/headers";
import { forbidden, redirect } from "next/navigation";
import { after } from "next/server";
import { cache } from "react";
import { getPool } from "../database/pool";
import { asAppError } from "../errors/as-app-error";
import { LOCALE_COOKIE, type Locale } from "../i18n/locales";
import { negotiateLocale } from "../i18n/negotiate";
import { PATH_HEADER } from "../security/request-headers";
import { loadSetting } from "../settings/loaders";
import { hasUsers } from "../users/data";
import { SESSION_COOKIE } from "./cookie";
import { findSession, touchSession } from "./sessions";
import { signedInFrom } from "./signed-in";
import { readSessionToken } from "./token";
import type { Role, SignedIn } from "./types";

/** Who is signed in at this request, checked against the database once per request; null when nobody is. */
export const currentSession = cache(async (): Promise<SignedIn | null> => {
  const jar = await cookies();
  const sessionId = await readSessionToken(jar.get(SESSION_COOKIE)?.value);
  if (!sessionId) return null;
  const now = new Date();
  const pool = await getPool();
  const session = await findSession(pool, sessionId, now).catch((error: unknown) => {
    throw asAppError(error);
  });
  if (!session) return null;
  after(() => touchSession(pool, session, now));
  return signedInFrom(session, await languageWishes());
});

/** For every page and action behind the sign-in: who asks. Sends strangers to sign in, and to set up an empty Lealta. */
export async function requireSession(): Promise<SignedIn> {
  const session = await currentSession();
  if (session) return session;
  if (!(await hasUsers(await getPool()))) redirect("/set-up");
  const path = (await headers()).get(PATH_HEADER);
  redirect(path && path !== "/" ? `/sign-in?to=${encodeURIComponent(path)}` : "/sign-in");
}

/** As `requireSession`, for these roles only; the others get app/forbidden.tsx with status 403. */
export async function requireRole(...roles: Role[]): Promise<SignedIn> {
  const session = await requireSession();
  if (!roles.includes(session.role)) forbidden();
  return session;
}

/** The language of this request: the user's choice, else the cookie, else the browser's, else English. */
export async function requestLocale(): Promise<Locale> {
  const session = await currentSession();
  return negotiateLocale({ chosen: session?.locale, ...(await languageWishes()) });
}

async function languageWishes() {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  // Without a database there is no organisation to ask, and still an error to tell.
  const setting = await loadSetting().catch(() => null);
  return {
    organisation: setting?.locale ?? null,
    cookie: jar.get(LOCALE_COOKIE)?.value ?? null,
    acceptLanguage: head.get("accept-language"),
  };
}
