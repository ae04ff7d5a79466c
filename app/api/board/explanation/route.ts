import { readFigureRequest } from "@/lib/board/figure-request";
import { loadExplanation } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** One figure of the board, explained. */
export async function GET(request: Request): Promise<Response> {
  const { filters, choice } = readFigureRequest(request.url);
  return respond(filters, async (view) => Response.json(await loadExplanation(view, choice)));
}
