import { useTranslations } from "next-intl";
import { ExplainLink } from "@/components/metric/explain-link";
import type { Decision, Told } from "@/lib/board/decisions/types";
import { type FigureFormat, figureFormat, type Notation } from "@/lib/board/figure-format";
import { ownFigure } from "@/lib/board/overview/own-figure";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";

interface DecisionLineProps {
  view: BoardView;
  decision: Decision;
  notation: Notation;
}

/** One sentence, whose number opens the accounts and rows behind it, and who answers for it. */
export function DecisionLine({ view, decision, notation }: DecisionLineProps) {
  const t = useTranslations("boards.overview.decisions");
  const names = useTranslations("metrics") as MetricsTranslate;
  const format = figureFormat(notation);
  const { metric, ...panel } = decision.opens;
  return (
    <li className="border-line border-b py-2.5 text-sm leading-snug">
      {t.rich(`rules.${decision.rule}`, {
        ...wordsOf(decision, format, view),
        indicator: decision.indicator ? metricName(names, decision.indicator) : "",
        rows: (words) => (
          <ExplainLink
            metric={metric}
            panel={panel}
            href={writeBoardAddress("/board", { ...view.address, ...panel, explain: metric })}
            className="font-medium underline decoration-1 decoration-accent underline-offset-4 hover:text-accent hover:decoration-2"
          >
            {words}
          </ExplainLink>
        ),
      })}
      {decision.owner && <span className="mt-0.5 block text-soft text-xs">{t("owner", { name: decision.owner })}</span>}
    </li>
  );
}

/** What fills the places of its message. */
function wordsOf({ figures = {}, counts, periods = {}, words }: Decision, format: FigureFormat, { grain }: BoardView) {
  const write = ({ value, unit, isSet }: Told) => {
    if (unit === "own") return ownFigure(value, words?.unit, format);
    return isSet ? format.exact(value, unit) : format.figure(value, unit);
  };
  const each = <Value,>(of: Readonly<Record<string, Value>>, say: (value: Value) => string) =>
    Object.fromEntries(Object.entries(of).map(([name, value]) => [name, say(value)]));
  return {
    ...each(figures, write),
    ...counts,
    ...each(periods, (period) => format.period(period, grain)),
    ...words,
  };
}
