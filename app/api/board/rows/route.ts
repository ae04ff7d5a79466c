import { readFigureRequest } from "@/lib/board/figure-request";
import { loadRows } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** The rows of one account behind a figure. */
export async function GET(request: Request): Promise<Response> {
  const { filters, choice, account } = readFigureRequest(request.url);
  return respond(filters, async (view) => Response.json(await loadRows(view, choice, account ?? 0)));
}
