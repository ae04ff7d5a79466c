import { existsSync, readFileSync } from "node:fs";
import type { Locale } from "../i18n/locales";
import { translatorFor } from "../i18n/translate";

/** Environment variable by which the supervisor names its record to the page server. */
export const RECORD_VARIABLE = "LEALTA_RUNNING";

const RETRY_SECONDS = 2;

let prepared = false;

/**
 * Whether the supervisor is still preparing the database, which no page can be made from until then. The page server comes up
 * at the same time and answers sooner. Without a supervisor nothing is being prepared.
 */
export function isStarting(file = process.env[RECORD_VARIABLE]): boolean {
  if (prepared || !file || !existsSync(file)) return false;
  try {
    const record: unknown = JSON.parse(readFileSync(file, "utf8"));
    prepared = typeof record === "object" && record !== null && "prepared" in record && record.prepared === true;
  } catch {
    return true;
  }
  return !prepared;
}

/** What is served meanwhile: a page that asks again by itself. It needs no script and no style sheet. */
export function startingPage(locale: Locale): string {
  const translate = translatorFor(locale);
  return `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>Lealta</title>
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<meta http-equiv="refresh" content="${RETRY_SECONDS}"></head>
<body style="font-family: Georgia, serif; max-width: 34rem; margin: 20vh auto 0; padding: 0 1.5rem">
<h1 style="font-weight: 600">${translate("common.starting.title")}</h1>
<p>${translate("common.starting.text")}</p></body></html>`;
}

export const STARTING_HEADERS = { "Content-Type": "text/html; charset=utf-8", "Retry-After": String(RETRY_SECONDS) };
