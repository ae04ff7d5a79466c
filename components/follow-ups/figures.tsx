import { getTranslations } from "next-intl/server";
import { PageLink } from "@/components/ui/page-link";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { loadFollowUpFigures } from "@/lib/follow-ups/figures";

/** The two indicators that follow-ups move, of the reader's accounts, each a link to its explanation. */
export async function FollowUpFigures() {
  const [figures, t, tile, translate, notation] = await Promise.all([
    loadFollowUpFigures(),
    getTranslations("follow-ups.figures"),
    getTranslations("board.tile"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  if (figures.length === 0) return null;
  const format = figureFormat(notation);
  return (
    <section aria-label={t("label")} className="flex flex-wrap gap-x-12 gap-y-4">
      {figures.map(({ metric, unit, row: { value, low, high, period, complete } }) => (
        <PageLink key={metric} href={`/board/voice?explain=${metric}`} className="group text-sm">
          <span className="block font-medium text-soft underline-offset-4 group-hover:text-accent group-hover:underline">
            {metricName(translate as MetricsTranslate, metric)}
          </span>
          <span className="flex items-baseline gap-3">
            <span className="figure-large text-2xl">{format.figure(value, unit)}</span>
            {low !== null && high !== null && (
              <span className="text-soft text-xs">{tile("interval", format.ends(low, high, unit))}</span>
            )}
          </span>
          <span className="block text-faint text-xs">
            {t("year", { period: format.period(period, "month", "short") })}
            {!complete && ` · ${t("soFar")}`}
          </span>
        </PageLink>
      ))}
    </section>
  );
}
