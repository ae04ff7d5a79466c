import { readFigureRequest } from "@/lib/board/figure-request";
import { loadAccounts } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** The accounts behind a figure, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  const { filters, choice, offset } = readFigureRequest(request.url);
  return respond(filters, async (view) => Response.json(await loadAccounts(view, choice, offset)));
}
