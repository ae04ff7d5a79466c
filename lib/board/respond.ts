import { getTranslations } from "next-intl/server";
import { currentSession } from "../auth/gate";
import { AppError, type ErrorCode } from "../errors/app-error";
import { loadOpenBoard } from "./loaders";
import type { BoardFilters } from "./schema";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** What is not the request's fault; every other AppError is. */
const STATUSES: Partial<Record<ErrorCode, number>> = {
  "pdf-busy": 503,
  "pdf-failed": 500,
  "pdf-no-browser": 501,
  "too-slow": 503,
  "answer-awaited": 503,
};

/**
 * Answers a request of the pages of a board, which tells where it opens: 401 for strangers, 404 while there are no data, and the sentence of
 * an AppError as { error }, with 400 unless STATUSES has another. Anything else is a fault, and the server says so.
 */
export async function respond(
  filters: BoardFilters,
  answer: (view: BoardView) => Promise<Response>,
  board?: BoardDeclaration,
): Promise<Response> {
  if (!(await currentSession())) return refuse("not-signed-in", 401);
  const view = (await loadOpenBoard(filters, board))?.view;
  if (!view) return refuse("no-rows", 404);
  try {
    return await answer(view);
  } catch (error) {
    if (error instanceof AppError) return refuse(error.code, STATUSES[error.code] ?? 400, error.params);
    throw error;
  }
}

async function refuse(code: AppError["code"], status: number, params: AppError["params"] = {}): Promise<Response> {
  const t = await getTranslations("errors");
  return Response.json({ error: { code, message: t(code, params) } }, { status });
}
