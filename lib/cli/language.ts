import { DEFAULT_LOCALE, LOCALES, type Locale } from "../i18n/locales";

/** The language that the terminal asks for (LC_ALL, LC_MESSAGES, LANG, in the order of POSIX); English otherwise. */
export function terminalLocale(env: Record<string, string | undefined> = process.env): Locale {
  const wish = (env.LC_ALL || env.LC_MESSAGES || env.LANG || "").split(/[.@]/)[0]?.replace("_", "-") ?? "";
  const language = wish.split("-")[0];
  const same = LOCALES.find((locale) => locale === wish);
  return same ?? LOCALES.find((locale) => locale.split("-")[0] === language) ?? DEFAULT_LOCALE;
}
