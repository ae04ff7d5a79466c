import { getLocale } from "next-intl/server";
import { recordDeed } from "../audit/mutations";
import { SESSION_COOKIE } from "../auth/cookie";
import { requireSession } from "../auth/gate";
import { requestActor, requestOrigin } from "../auth/request-actor";
import { copySessionToken } from "../auth/token";
import { printedAddress } from "../board/printed-address";
import type { BoardDeclaration } from "../board/types";
import { getPool } from "../database/pool";
import { AppError } from "../errors/app-error";
import { LOCALE_COOKIE } from "../i18n/locales";
import { THEME_COOKIE } from "../theme/types";
import { pdfBrowser } from "./browser";
import { makePdf } from "./make-pdf";
import { ownOrigin } from "./own-origin";
import { Turns } from "./turns";

/** A browser takes a processor for itself while it draws, so that there is one at a time. */
const turns = new Turns(1, 3);

/** How long somebody waits, the wait for their turn included. */
const LIMIT_SECONDS = 60;

/** Whether "Download PDF" is offered. Says nothing of anybody's data. */
export const loadMakesPdf = (): boolean => pdfBrowser() !== null;

/**
 * A board as a PDF, as the reader of this request sees it: the browser that prints it is signed in as they are, by a copy of their
 * session's name that ends with the time limit. Throws `pdf-no-browser`, `pdf-busy` and `pdf-failed`.
 */
export async function loadBoardPdf(
  board: BoardDeclaration,
  search: URLSearchParams,
  gone: AbortSignal,
): Promise<Uint8Array> {
  const [session, locale, address] = await Promise.all([requireSession(), getLocale(), requestOrigin()]);
  const browser = pdfBrowser();
  if (browser === null) throw new AppError("pdf-no-browser");
  const path = printedAddress(board, search);
  const signal = AbortSignal.any([gone, AbortSignal.timeout(LIMIT_SECONDS * 1000)]);
  const pdf = await turns
    .take(signal, async () => {
      const cookies = {
        [SESSION_COOKIE]: await copySessionToken(session.sessionId, LIMIT_SECONDS),
        [LOCALE_COOKIE]: locale,
        [THEME_COOKIE]: "light",
      };
      return makePdf(browser, { origin: ownOrigin(), path, cookies, locale, address }, signal);
    })
    .catch((cause: unknown) => {
      const error = cause instanceof AppError ? cause : new AppError("pdf-failed", {}, { cause });
      if (error.code === "pdf-failed" && !gone.aborted) console.error(`No PDF of ${path}:`, reasonOf(error.cause));
      throw error;
    });
  await recordDeed(await getPool(), await requestActor(session), "board.exported", board.id, { as: "pdf", path });
  return pdf;
}

/** The first line of what went wrong; the rest would be a log of each step. */
function reasonOf(cause: unknown): string {
  return (cause instanceof Error ? cause.message : String(cause)).split("\n")[0] ?? "";
}
