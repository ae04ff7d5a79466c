import { readFigureRequest } from "@/lib/board/figure-request";
import { loadMemberRows, loadRows } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** No account has this number, and it does not stand for "of no account" either. */
const NOT_ASKED = -1;

/** The rows of one account behind a figure or behind a cell of the cohort grid. */
export async function GET(request: Request): Promise<Response> {
  const { filters, choice, cell, account } = readFigureRequest(request.url);
  return respond(filters, async (view) =>
    Response.json(
      await (cell === null ? loadRows(view, choice, account ?? NOT_ASKED) : loadMemberRows(cell, account ?? NOT_ASKED)),
    ),
  );
}
