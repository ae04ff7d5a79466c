import { createTranslator } from "use-intl/core";
import type { Locale } from "../i18n/locales";
import { messagesFor } from "../i18n/messages";
import type { EntriesTranslate } from "./data";

/** The translators that a page would hand over, outside of a page; for tests. */
export function translatorsFor(locale: Locale): EntriesTranslate {
  const messages = messagesFor(locale);
  const of = (namespace: string) =>
    createTranslator({
      locale,
      messages,
      namespace: namespace as never,
      timeZone: "UTC",
    }) as unknown as EntriesTranslate["metrics"];
  return { metrics: of("metrics"), definitions: of("definitions") };
}
