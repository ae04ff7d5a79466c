import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "use-intl/core";
import { rootFolder } from "../env";
import { AppError } from "./app-error";
import { asAppError } from "./as-app-error";

/** An error's code and its sentence in the given language (English where that language has none). */
export function explainError(error: unknown, locale: string): { code: string; message: string } {
  const known = asAppError(error);
  const translate = createTranslator({ locale, messages: errorMessages(locale), onError: () => {} });
  return { code: known.code, message: translate(known.code, known.params) };
}

/**
 * Prints an error for people who work in a terminal: one sentence on stderr; with `json` also
 * `{"error":{"code","message"}}` on stdout. What an unexpected error was follows on a line of its own, and the
 * whole trace when LEALTA_DEBUG is set.
 */
export function printError(error: unknown, { locale, json = false }: { locale: string; json?: boolean }): void {
  const { code, message } = explainError(error, locale);
  process.stderr.write(`${message}\n`);
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message } })}\n`);
  if (process.env.LEALTA_DEBUG) console.error(error);
  else if (code === "unexpected") process.stderr.write(`${detailOf(error)}\n`);
}

function detailOf(error: unknown): string {
  const cause = error instanceof AppError && error.cause ? error.cause : error;
  return cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
}

function errorMessages(locale: string): Record<string, string> {
  const folder = join(rootFolder(), "messages");
  const own = join(folder, locale, "errors.json");
  return JSON.parse(readFileSync(existsSync(own) ? own : join(folder, "en", "errors.json"), "utf8"));
}
