import { readFigureRequest } from "@/lib/board/figure-request";
import { loadMemberRows, loadRows } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** The rows of one account behind a figure or behind a cell of the cohort grid. */
export async function GET(request: Request): Promise<Response> {
  const { filters, choice, cell, account } = readFigureRequest(request.url);
  return respond(filters, async (view) =>
    Response.json(await (cell === null ? loadRows(view, choice, account ?? 0) : loadMemberRows(cell, account ?? 0))),
  );
}
