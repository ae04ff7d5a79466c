import { getTranslations } from "next-intl/server";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { Opening } from "@/lib/board/open-board";
import type { BoardView } from "@/lib/board/view";

/** Below the filters, as long as nobody chose a period: why the board opens at this one. */
export async function OpenedAt({
  view: { grain },
  opening: { isComplete, next },
}: {
  view: BoardView;
  opening: Opening;
}) {
  const [t, notation] = await Promise.all([getTranslations("boards.opened"), loadNotation()]);
  const format = figureFormat(notation);
  const told = next && { next: format.period(next.period, grain), day: format.moment(next.lastDay) };
  return (
    <p className="pt-2 text-soft text-xs print:hidden">
      {t(isComplete ? "complete" : "open", { grain })}
      {told && ` ${t("next", told)}`}
    </p>
  );
}
