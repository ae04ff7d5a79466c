import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { AbstractIntlMessages } from "use-intl/core";
import { rootFolder } from "../env";
import { DEFAULT_LOCALE, type Locale } from "./locales";

const kept = new Map<string, AbstractIntlMessages>();

/**
 * All messages of a language by namespace, one per file of messages/<locale>/; English stands in for keys that the
 * language lacks. Read once per process, except in development.
 */
export function messagesFor(locale: Locale): AbstractIntlMessages {
  const known = kept.get(locale);
  if (known) return known;
  const own = ownMessages(locale);
  const messages = locale === DEFAULT_LOCALE ? own : withFallback(messagesFor(DEFAULT_LOCALE), own);
  if (process.env.NODE_ENV !== "development") kept.set(locale, messages);
  return messages;
}

/** `own` over `fallback`, key by key at every depth. */
export function withFallback(fallback: AbstractIntlMessages, own: AbstractIntlMessages): AbstractIntlMessages {
  const merged: AbstractIntlMessages = { ...fallback };
  for (const [key, value] of Object.entries(own)) {
    const under = fallback[key];
    merged[key] = typeof value === "object" && typeof under === "object" ? withFallback(under, value) : value;
  }
  return merged;
}

/** The folder of message files, which the server runs from and the CLI finds beside its own code. */
export function messagesFolder(): string {
  return join(rootFolder(), "messages");
}

/** A language's own messages, without English in the gaps. */
export function ownMessages(locale: Locale): AbstractIntlMessages {
  const folder = join(messagesFolder(), locale);
  // A language that is planned but not written yet reads in English.
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"));
  return Object.fromEntries(
    files.map((name) => [basename(name, ".json"), JSON.parse(readFileSync(join(folder, name), "utf8"))]),
  );
}
