import { getTranslations } from "next-intl/server";
import { FactorsChart } from "@/components/charts/factors-chart";
import { ExplainLink } from "@/components/metric/explain-link";
import { periodQuestion } from "@/lib/board/chart-question";
import { factorName } from "@/lib/board/factor-name";
import { figureFormat } from "@/lib/board/figure-format";
import { loadFigures, loadNotation } from "@/lib/board/loaders";
import { writeBoardAddress } from "@/lib/board/schema";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import type { MetricsTranslate } from "@/lib/board/words";
import { type FactorDot, prepareFactors } from "@/lib/charts/prepare-factors";
import { FramedChart } from "../framed-chart";

/** So many are read at a glance, the most certain first; the table has them all. */
const MOST = 14;

/** What the customers who leave have in common: how many times as likely each kind is lost as all others. */
export async function FactorsCard({ view }: { view: BoardView }) {
  const [words, charts, translate, notation, { rows }] = await Promise.all([
    getTranslations("boards.retention.charts.loss-factors"),
    getTranslations("charts"),
    getTranslations("metrics"),
    loadNotation(),
    loadFigures(periodQuestion(view, { metric: "loss-factors" })),
  ]);
  const t = translate as MetricsTranslate;
  const format = figureFormat(notation);
  const factors = prepareFactors(rows, { most: MOST });
  const panel = (group: string) => ({ definition: "standard", of: null, group });
  const address = (group: string) => ({ ...view.address, ...panel(group), explain: "loss-factors" });
  const whole = (level: number) => (level >= 1 ? format.number(level) : `1/${format.number(1 / level)}`);
  const certainty = ({ low, high, n, verdict }: FactorDot) => {
    const ends = charts("interval", { low: format.fine(low, "ratio"), high: format.fine(high, "ratio") });
    return `${ends} · ${charts("n", { n: format.number(n) })} · ${words(verdict)}`;
  };
  return (
    <FramedChart
      view={view}
      chart="loss-factors"
      title={words("title")}
      note={words("note")}
      empty={factors.empty ? await whatFills(["loss-factors"], rows[0]?.noData ?? "nobody-lost") : null}
      drawing={
        <>
          <FactorsChart
            factors={factors}
            figure={(value) => `${format.fine(value, "ratio")} ×`}
            tick={(level) => `${whole(level)} ×`}
            certainty={certainty}
            name={({ group }) => (
              <ExplainLink
                metric="loss-factors"
                panel={panel(group)}
                href={writeBoardAddress("/board/retention", address(group))}
                title={factorName(t, group)}
                className="hover:text-accent hover:underline"
              >
                {factorName(t, group)}
              </ExplainLink>
            )}
          />
          <p className="mt-1 text-soft text-xs">
            {words("legend")}
            {factors.more > 0 && ` ${words("more", { count: factors.more })}`}
          </p>
        </>
      }
    />
  );
}
