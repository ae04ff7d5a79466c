import { getTranslations } from "next-intl/server";
import { figuresId, tileMetrics } from "@/lib/board/boards";
import { figureFormat } from "@/lib/board/figure-format";
import { loadCourse, loadNotation } from "@/lib/board/loaders";
import { csvAddress } from "@/lib/board/schema";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";

/** As of when the figures are, and those of all tiles as a file. */
export async function Freshness({ view, board }: { view: BoardView; board: BoardDeclaration }) {
  const [t, notation, { asOf, pending }] = await Promise.all([
    getTranslations("board"),
    loadNotation(),
    loadCourse(view, tileMetrics(board)[0] ?? "revenue"),
  ]);
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 border-line border-t pt-3 text-sm text-soft">
      {asOf && <span>{t("asOf", { when: figureFormat(notation).moment(asOf) })}</span>}
      {pending > 0 && <span>{t("pending", { count: pending })}</span>}
      {board.tiles.length > 0 && (
        <a href={csvAddress(view, figuresId(board.id))} download className="text-accent hover:underline print:hidden">
          {t("download")}
        </a>
      )}
    </p>
  );
}
