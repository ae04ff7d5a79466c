import { boardOf } from "@/lib/board/boards";
import { loadChartCsv } from "@/lib/board/chart-csv";
import { respond } from "@/lib/board/respond";
import { readBoardFilters } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { csvResponse } from "@/lib/http/csv-response";

/** The figures of one chart, or of all tiles, as a file; the address carries the board's filters. */
export async function GET(request: Request, { params }: { params: Promise<{ chart: string }> }): Promise<Response> {
  const { chart } = await params;
  const query = new URL(request.url).searchParams;
  const answer = async (view: BoardView) => {
    const csv = await loadChartCsv(view, chart, query);
    if (csv === null) return new Response(null, { status: 404 });
    return csvResponse(csv.fileName, csv.text);
  };
  return respond(readBoardFilters(query), answer, boardOf(chart));
}
