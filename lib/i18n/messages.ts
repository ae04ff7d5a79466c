import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { AbstractIntlMessages } from "use-intl/core";
import { rootFolder } from "../env";
import { DEFAULT_LOCALE, type Locale } from "./locales";

const kept = new Map<string, AbstractIntlMessages>();

/**
 * All messages of a language by namespace, one per file of messages/<locale>/ and of its folders; English stands in for keys that the
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
  return existsSync(folder) ? readFolder(folder) : {};
}

/** What a folder's files say, each under its name; a folder beside a file of the same name adds to it. */
function readFolder(folder: string): AbstractIntlMessages {
  const messages: AbstractIntlMessages = {};
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const name = basename(entry.name, ".json");
    if (!entry.isDirectory() && !entry.name.endsWith(".json")) continue;
    const found = entry.isDirectory() ? readFolder(path) : JSON.parse(readFileSync(path, "utf8"));
    messages[name] = { ...(messages[name] as AbstractIntlMessages), ...found };
  }
  return messages;
}
