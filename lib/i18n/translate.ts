import { createTranslator } from "use-intl/core";
import { AppError } from "../errors/app-error";
import { DEFAULT_LOCALE, type Locale } from "./locales";
import { messagesFor } from "./messages";
import { matchLocale } from "./negotiate";

export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** A translator outside of pages: `translatorFor("es")("errors.file-empty")`. Keys are "namespace.key". */
export function translatorFor(locale: Locale): Translate {
  return createTranslator({ locale, messages: messagesFor(locale), timeZone: "UTC" }) as Translate;
}

/** The language of a terminal, from LC_ALL, LC_MESSAGES or LANG as gettext reads them. */
export function terminalLocale(env: Record<string, string | undefined> = process.env): Locale {
  return matchLocale(env.LC_ALL || env.LC_MESSAGES || env.LANG || "") ?? DEFAULT_LOCALE;
}

/** The sentence for an error; anything that is no AppError reads as "unexpected", since its text is not for people. */
export function translateError(error: unknown, translate: Translate): string {
  return error instanceof AppError ? translate(`errors.${error.code}`, error.params) : translate("errors.unexpected");
}
