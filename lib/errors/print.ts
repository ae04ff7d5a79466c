import type { Locale } from "../i18n/locales";
import { translateError, translatorFor } from "../i18n/translate";
import { AppError } from "./app-error";
import { asAppError } from "./as-app-error";

/**
 * Prints an error for people who work in a terminal: one sentence on stderr; with `json` also
 * `{"error":{"code","message"}}` on stdout. What an unexpected error was follows on a line of its own, and the
 * whole trace when LEALTA_DEBUG is set.
 */
export function printError(error: unknown, { locale, json = false }: { locale: Locale; json?: boolean }): void {
  const { code } = asAppError(error);
  const message = translateError(error, translatorFor(locale));
  process.stderr.write(`${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  if (process.env.LEALTA_DEBUG) console.error(error);
  else if (code === "unexpected") process.stderr.write(`${detailOf(error)}\n`);
}

function detailOf(error: unknown): string {
  const cause = error instanceof AppError && error.cause ? error.cause : error;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}
