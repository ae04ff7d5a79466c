"use server";

import { cookies, headers } from "next/headers";
import { currentSession } from "../auth/gate";
import { getPool } from "../database/pool";
import { isHttps } from "../security/is-https";
import { saveLocale } from "../users/mutations";
import { LOCALE_COOKIE, OFFERED_LOCALES } from "./locales";

/** Changes the language of this browser and, for who is signed in, of every other one. Anything unknown is ignored. */
export async function chooseLocaleAction(form: FormData): Promise<void> {
  const locale = OFFERED_LOCALES.find((offered) => offered === form.get("locale"));
  if (!locale) return;
  const session = await currentSession();
  if (session) await saveLocale(await getPool(), session.userId, locale);
  const secure = isHttps(await headers());
  (await cookies()).set(LOCALE_COOKIE, locale, { maxAge: 31_536_000, sameSite: "lax", httpOnly: true, secure });
}
