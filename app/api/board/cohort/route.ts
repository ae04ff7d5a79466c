import { readFigureRequest } from "@/lib/board/figure-request";
import { loadCohortMembers } from "@/lib/board/loaders";
import { respond } from "@/lib/board/respond";

/** The customers of one cell of the cohort grid, a page at a time. */
export async function GET(request: Request): Promise<Response> {
  const { filters, cell, offset } = readFigureRequest(request.url);
  return respond(filters, async (view) =>
    cell === null ? new Response(null, { status: 404 }) : Response.json(await loadCohortMembers(view, cell, offset)),
  );
}
