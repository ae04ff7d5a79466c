import { getTranslations } from "next-intl/server";
import { type EffectScale, effectEnd, effectSize, verdictOf } from "@/lib/board/changes/effect-words";
import { loadChosenEffect } from "@/lib/board/changes/loaders";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { loadChanges } from "@/lib/changes/loaders";

/** What the chosen change did, in sentences made from its figures by rule. */
export async function EffectSentences({ view }: { view: BoardView }) {
  const [chosen, ledger, t, board, metrics, notation] = await Promise.all([
    loadChosenEffect(view),
    loadChanges(),
    getTranslations("boards.changes.sentences"),
    getTranslations("board"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  if (!chosen) return <p className="text-soft">{t("silent")}</p>;
  const { change, effect } = chosen;
  if (!effect) return <p className="text-soft">{t("noIndicator", { name: change.name })}</p>;
  const { impact, alsoChanged } = effect;
  const format = figureFormat(notation);
  const { estimate, low, high, unit, window, slope } = impact;
  const sizeOf = (value: number, scale: EffectScale) =>
    effectSize(value, scale, format, (text, count) => board("points", { value: text, count }));
  const scale = { unit, figures: [estimate, low, high] };
  const ofSlope = { unit, figures: slope ? [slope.estimate, slope.low, slope.high] : [] };
  const names = ledger.filter(({ code }) => alsoChanged.includes(code)).map(({ name }) => name);
  const list = new Intl.ListFormat(notation.locale, { type: "conjunction" }).format(names);
  const shared = {
    name: change.name,
    date: format.moment(change.date),
    indicator: metricName(metrics as MetricsTranslate, impact.metric),
    verdict: verdictOf(impact),
  };
  return (
    <section aria-label={t("label")} data-screen="" className="wrap-anywhere max-w-[82ch]">
      <p className="font-serif text-xl leading-relaxed sm:text-2xl">
        {estimate === null
          ? t("unknown", shared)
          : t(low === null || high === null ? "effectOnly" : "effect", {
              ...shared,
              size: sizeOf(estimate, scale),
              low: low === null ? "" : effectEnd(low, scale, format),
              high: high === null ? "" : effectEnd(high, scale, format),
            })}
      </p>
      <p className="mt-2 text-soft text-sm">
        {slope &&
          `${t("slope", {
            size: sizeOf(slope.estimate, ofSlope),
            low: effectEnd(slope.low, ofSlope, format),
            high: effectEnd(slope.high, ofSlope, format),
            real: slope.low > 0 || slope.high < 0 ? "yes" : "no",
          })} `}
        {change.expected && `${t("expected", { expected: change.expected })} `}
        {t("window", { before: window.before.length, after: window.after.length })}
        {names.length > 0 && ` ${t("also", { count: names.length, list })}`}
      </p>
    </section>
  );
}
