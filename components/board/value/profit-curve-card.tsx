import { getTranslations } from "next-intl/server";
import { CurvesChart } from "@/components/charts/curves-chart";
import { periodQuestion } from "@/lib/board/chart-question";
import { figureFormat } from "@/lib/board/figure-format";
import { loadFigures, loadNotation } from "@/lib/board/loaders";
import { loadLoss, loadProfitCurve } from "@/lib/board/value/loaders";
import type { BoardView } from "@/lib/board/view";
import { whatFills } from "@/lib/board/what-fills";
import { CURVE, prepareProfitCurve } from "@/lib/charts/prepare-profit-curve";
import type { FigureRow } from "@/lib/metrics/types";
import { FramedChart } from "../framed-chart";

/** Percentages of the customers that are named below the axis. */
const NAMED = [0, 25, 50, 75, 100];

/** Customers from the most to the least profitable, their profits added up: the whale. */
export async function ProfitCurveCard({ view }: { view: BoardView }) {
  const [t, notation, { rows }, standard, loss] = await Promise.all([
    getTranslations("boards.value.charts.whale"),
    loadNotation(),
    loadProfitCurve(view),
    loadFigures(periodQuestion(view, { metric: "profit-curve", definition: "standard" })),
    loadLoss(view),
  ]);
  const format = figureFormat(notation);
  const { trend, peak } = prepareProfitCurve(rows);
  const percent = (value: number) => format.axis(value, "percent");
  const colour = "series-8" as const;
  const label = (id: string, level: number, text: string) => ({ id, colour, level, text });
  return (
    <FramedChart
      view={view}
      chart="whale"
      title={t("title")}
      note={noteOf(standard.rows[0], loss.rows[0]) ?? t("note")}
      empty={
        trend.empty ? await whatFills(["profit-curve"], rows[0]?.noData ?? standard.rows[0]?.noData ?? null) : null
      }
      drawing={
        <CurvesChart
          name={t("title")}
          trend={trend}
          unit="percent"
          axis={t("axis")}
          points={trend.points.map(({ period }) => t("point", { share: percent(Number(period)) }))}
          slots={NAMED.map((slot) => ({ slot, text: percent(slot) }))}
          names={{ [CURVE]: t("share") }}
          colours={{ [CURVE]: colour }}
          labels={[
            ...(peak && peak.value > 100.5
              ? [label("peak", peak.value, t("peak", { value: format.figure(peak.value, "percent") }))]
              : []),
            label("all", 100, t("all", { value: percent(100) })),
          ]}
          marks={peak ? [{ slot: Number(peak.percentile), level: peak.value }] : []}
        />
      }
    />
  );

  /** What the curve says in words; null where it says nothing. */
  function noteOf(whole: FigureRow | undefined, lost: FigureRow | undefined): string | null {
    const { customersAtPeak, customersWithLoss } = whole?.details ?? {};
    if (!whole || whole.value === null || lost?.value == null) return null;
    if (typeof customersAtPeak !== "number" || typeof customersWithLoss !== "number") return null;
    return t("says", {
      share: format.figure(customersAtPeak, "percent"),
      peak: format.figure(whole.value, "percent"),
      count: customersWithLoss,
      loss: format.figure(lost.value, "money"),
    });
  }
}
