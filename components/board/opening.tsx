import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ExplainLink } from "@/components/metric/explain-link";
import { againstName, type BoardTranslate } from "@/lib/board/against-name";
import { type FigureFormat, figureFormat } from "@/lib/board/figure-format";
import { loadCourse, loadNotation } from "@/lib/board/loaders";
import { openingSentences, type Sentence } from "@/lib/board/opening-sentences";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardDeclaration } from "@/lib/board/types";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { changeDigits, pluralOfPoints } from "@/lib/charts/prepare-change";
import { getDefinition, getMetric } from "@/lib/metrics/catalogue";
import type { Grain } from "@/lib/metrics/types";

interface OpeningProps {
  view: BoardView;
  board: BoardDeclaration;
}

/** What a board says first: two or three sentences made from its figures by rule. */
export async function Opening({ view, board: { themes, path } }: OpeningProps) {
  const metrics = themes.flat();
  const [t, names, notation, evaluations] = await Promise.all([
    getTranslations("board"),
    getTranslations("metrics"),
    loadNotation(),
    Promise.all(metrics.map((metric) => loadCourse(view, metric))),
  ]);
  const format = figureFormat(notation);
  const figures = metrics.flatMap((metric, index) => {
    const evaluation = evaluations[index];
    const row = evaluation?.rows.at(-1);
    if (!evaluation || !row) return [];
    const { better, intervalMethod } = getDefinition(getMetric(metric), evaluation.definition);
    return [{ metric, unit: evaluation.unit, better, certain: intervalMethod === "none", row }];
  });
  const sentences = openingSentences(themes, figures);
  if (sentences.length === 0) return <p className="text-soft">{t("opening.silent")}</p>;
  return (
    <section aria-label={t("opening.label")} data-screen="">
      <p className="max-w-[82ch] font-serif text-xl leading-relaxed sm:text-2xl">
        {sentences.map((sentence) => (
          <span key={sentence.metric}>
            {t.rich(t.has(`opening.${sentence.metric}`) ? `opening.${sentence.metric}` : "opening.any", {
              name: metricName(names as MetricsTranslate, sentence.metric),
              ...wordsOf(sentence, (value, count) => t("points", { value, count }), {
                format,
                grain: view.grain,
                t: t as BoardTranslate,
              }),
              figure: (words) =>
                link(sentence, writeBoardAddress(path, { ...view.address, explain: sentence.metric }), words),
              moved: (words) =>
                link(sentence, writeBoardAddress(path, { ...view.address, explain: sentence.metric }), words),
            })}{" "}
          </span>
        ))}
      </p>
    </section>
  );
}

function link({ metric }: Sentence, href: string, words: ReactNode) {
  return (
    <ExplainLink
      metric={metric}
      href={href}
      className="underline decoration-1 decoration-accent underline-offset-4 hover:text-accent hover:decoration-2"
    >
      {words}
    </ExplainLink>
  );
}

/** How a sentence goes on after its figure, but for what is said of its certainty. */
const ENDINGS = {
  period: { up: "up", down: "down", flat: "flat" },
  group: { up: "above", down: "below", flat: "same" },
  part: { up: "part", down: "part", flat: "part" },
} as const;

/** The words that fill a sentence's message; `ending` picks how it goes on after the figure. */
function wordsOf(
  { unit, value, low, high, change, against }: Sentence,
  points: (value: string, count: number) => string,
  named: { format: FigureFormat; grain: Grain; t: BoardTranslate },
) {
  const { format } = named;
  const range = low === null || high === null ? "none" : "some";
  const words = {
    value: format.figure(value, unit),
    range,
    ...format.ends(low, high, unit),
    against: against ? againstName(against, named) : "",
  };
  if (change === null || change.shown === null) return { ...words, ending: "none", change: "" };
  const { than, direction, verdict, shown } = change;
  const size = format.change(shown, unit);
  const certainty = verdict === "real" ? "Real" : verdict === "noise" ? "Noise" : "";
  const ending = ENDINGS[than][direction];
  return {
    ...words,
    ending: direction === "flat" ? ending : `${ending}${certainty}`,
    change: shown.kind === "points" ? points(size, pluralOfPoints(shown.value, changeDigits(unit))) : size,
  };
}
