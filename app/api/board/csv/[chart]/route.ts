import { boardOf } from "@/lib/board/boards";
import { loadChartCsv } from "@/lib/board/chart-csv";
import { respond } from "@/lib/board/respond";
import { readBoardFilters } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";

/** The figures of one chart, or of all tiles, as a file; the address carries the board's filters. */
export async function GET(request: Request, { params }: { params: Promise<{ chart: string }> }): Promise<Response> {
  const { chart } = await params;
  const query = new URL(request.url).searchParams;
  const answer = async (view: BoardView) => {
    const csv = await loadChartCsv(view, chart, query);
    if (csv === null) return new Response(null, { status: 404 });
    return new Response(csv.text, {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": `attachment; filename="${csv.fileName}"`,
        "cache-control": "private, no-store",
      },
    });
  };
  return respond(readBoardFilters(query), answer, boardOf(chart));
}
