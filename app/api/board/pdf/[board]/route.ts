import { BOARDS } from "@/lib/board/boards";
import { respond } from "@/lib/board/respond";
import { readBoardFilters } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { loadBoardPdf } from "@/lib/pdf/loaders";

/** A board as a report to take along; the address carries its filters. */
export async function GET(request: Request, { params }: { params: Promise<{ board: string }> }): Promise<Response> {
  const { board: id } = await params;
  const search = new URL(request.url).searchParams;
  const board = BOARDS.find((candidate) => candidate.id === id);
  const answer = async (view: BoardView) => {
    if (!board) return new Response(null, { status: 404 });
    const pdf = await loadBoardPdf(board, search, request.signal);
    return new Response(new Uint8Array(pdf), {
      headers: {
        "content-type": "application/pdf",
        "content-disposition": `attachment; filename="lealta-${id}-${view.period.slice(0, 7)}.pdf"`,
        "cache-control": "private, no-store",
      },
    });
  };
  return respond(readBoardFilters(search), answer, board);
}
