"use server";

import { cookies, headers } from "next/headers";
import { isHttps } from "../security/is-https";
import { parseTheme, THEME_COOKIE } from "./types";

/** Keeps the reader's choice of light, dark, or as the system, in this browser. */
export async function chooseThemeAction(form: FormData): Promise<void> {
  const theme = parseTheme(String(form.get("theme")));
  const secure = isHttps(await headers());
  (await cookies()).set(THEME_COOKIE, theme, { maxAge: 31_536_000, sameSite: "lax", httpOnly: true, secure });
}
