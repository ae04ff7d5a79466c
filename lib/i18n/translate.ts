import { createTranslator } from "use-intl/core";
import { asAppError } from "../errors/as-app-error";
import { COMMAND_NAME } from "../process/command-name";
import type { Locale } from "./locales";
import { messagesFor } from "./messages";

export type Translate = (key: string, values?: Record<string, string | number | Date>) => string;

/** A translator outside of pages: `translatorFor("es")("errors.file-empty")`. Keys are "namespace.key". */
export function translatorFor(locale: Locale): Translate {
  return createTranslator({ locale, messages: messagesFor(locale), timeZone: "UTC" }) as Translate;
}

/** The sentence for an error, by a translator of all messages. What is not meant for people reads as "unexpected". */
export function translateError(error: unknown, translate: Translate): string {
  const { code, params } = asAppError(error);
  return translate(`errors.${code}`, { ...params, lealta: COMMAND_NAME });
}
