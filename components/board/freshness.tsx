import { getTranslations } from "next-intl/server";
import { figureFormat } from "@/lib/board/figure-format";
import { loadCourse, loadNotation } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";

/** As of when the figures are, and all of them as a file. */
export async function Freshness({ view, csv }: { view: BoardView; csv: string }) {
  const [t, notation, { asOf, pending }] = await Promise.all([
    getTranslations("board"),
    loadNotation(),
    loadCourse(view, "revenue"),
  ]);
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 border-line border-t pt-3 text-sm text-soft">
      {asOf && <span>{t("asOf", { when: figureFormat(notation).moment(asOf) })}</span>}
      {pending > 0 && <span>{t("pending", { count: pending })}</span>}
      <a href={csv} download data-print="hide" className="text-accent hover:underline">
        {t("download")}
      </a>
    </p>
  );
}
