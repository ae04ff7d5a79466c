import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ExplainLink } from "@/components/metric/explain-link";
import { Cell } from "@/components/ui/table";
import { figureFormat, type Notation } from "@/lib/board/figure-format";
import { ownFigure } from "@/lib/board/overview/own-figure";
import type { Pair, PairSide } from "@/lib/board/overview/pairs";
import { type PanelState, writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { LoopSteps } from "./loop-steps";
import { Odds } from "./odds";

const TONES = { better: "text-good", worse: "text-bad", steady: "text-soft" } as const;

/** On a phone the two sides stand one below the other. */
const STACKED = "align-top max-sm:block max-sm:border-b-0 max-sm:py-1 max-sm:pr-0";

interface PairRowProps {
  view: BoardView;
  pair: Pair;
  notation: Notation;
}

/** One pair: our figure, theirs in their own words and unit, and whether the two disagree. */
export function PairRow({ view, pair, notation }: PairRowProps) {
  const t = useTranslations("boards.overview.charts.kpi-cpi");
  const names = useTranslations("metrics") as MetricsTranslate;
  const format = figureFormat(notation);
  const { code, name, unit, words, source, metric, companyUnit, span, company, customer, atOdds, steps } = pair;
  const own = (value: number | null) => ownFigure(value, unit, format);
  const ours = (value: number | null) => format.figure(value, companyUnit);
  const link = (explained: string, panel: Partial<Pick<PanelState, "group">>, content: ReactNode) => (
    <ExplainLink
      metric={explained}
      panel={panel}
      href={writeBoardAddress("/board", { ...view.address, ...panel, explain: explained })}
      className="hover:text-accent hover:underline"
    >
      {content}
    </ExplainLink>
  );
  const moved = ({ before, now, moves }: PairSide, write: (value: number | null) => string) => (
    <span className="mt-0.5 block text-soft text-xs">
      {moves === null || span === null ? (
        t("noChange")
      ) : (
        <>
          {t("over", { span, before: write(before), now: write(now) })},{" "}
          <span className={TONES[moves]}>{t(`moves.${moves}`)}</span>
        </>
      )}
    </span>
  );
  return (
    <tr className="max-sm:block max-sm:border-line max-sm:border-b max-sm:py-3">
      <Cell className={STACKED}>
        <span className="text-soft text-xs sm:hidden">{t("company")}</span>
        <span className="block font-medium">{metric ? link(metric.id, {}, metricName(names, metric.id)) : "–"}</span>
        <span className="figure-large block text-xl">{ours(company.value)}</span>
        {moved(company, ours)}
      </Cell>
      <Cell className={STACKED}>
        <span className="text-soft text-xs sm:hidden">{t("customer")}</span>
        <span className="block font-medium">{link("cpi", { group: code }, name)}</span>
        <span className="figure-large block text-xl">{own(customer.value)}</span>
        {moved(customer, own)}
        {words && <q className="mt-1.5 block font-serif text-base leading-snug">{words}</q>}
        {source && <span className="block text-faint text-xs">{source}</span>}
        <LoopSteps steps={steps} format={format} />
      </Cell>
      <Cell className={STACKED}>{link("cpi-pairs", { group: code }, <Odds atOdds={atOdds} />)}</Cell>
    </tr>
  );
}
