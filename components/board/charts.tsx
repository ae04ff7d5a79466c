import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BridgeChart } from "@/components/charts/bridge-chart";
import { NpsChart } from "@/components/charts/nps-chart";
import { RetentionChart } from "@/components/charts/retention-chart";
import { ExplainLink } from "@/components/metric/explain-link";
import type { BoardTranslate } from "@/lib/board/against-name";
import { besideOther } from "@/lib/board/beside-other";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { figureFormat } from "@/lib/board/figure-format";
import { loadBridge, loadCourse, loadNotation, loadNpsGroups } from "@/lib/board/loaders";
import { NPS_GROUPS } from "@/lib/board/nps-groups";
import { writeBoardAddress } from "@/lib/board/schema";
import { loadTargetCourse } from "@/lib/board/targets";
import type { BoardView } from "@/lib/board/view";
import { bridgeDefinition } from "@/lib/charts/chart-table";
import { prepareBridge } from "@/lib/charts/prepare-bridge";
import { prepareShares } from "@/lib/charts/prepare-shares";
import { prepareTrend, type TrendInput } from "@/lib/charts/prepare-trend";
import type { Target } from "@/lib/targets/types";
import { FramedChart } from "./framed-chart";

/** A chart whose words are among those of the charts themselves. */
async function framed(
  view: BoardView,
  chart: "nps" | "retention" | "bridge",
  empty: boolean,
  note: ReactNode,
  drawing: ReactNode,
) {
  const t = await getTranslations("charts");
  return (
    <FramedChart
      view={view}
      chart={chart}
      title={t(`${chart}.title`)}
      note={note}
      empty={empty ? t(`${chart}.empty`) : null}
      drawing={drawing}
    />
  );
}

/** Gives the line of an indicator its targets. */
function aimed(series: readonly TrendInput[], metric: string, targets: readonly Target[] = []): TrendInput[] {
  return series.map((one) => (one.id === metric ? { ...one, targets } : one));
}

export async function NpsCard({ view }: { view: BoardView }) {
  const [t, board, marks, { rows }, groups, targets] = await Promise.all([
    getTranslations("charts.nps"),
    getTranslations("board"),
    loadCourseMarks(view),
    loadCourse(view, "nps"),
    loadNpsGroups(view),
    loadTargetCourse(view, "nps"),
  ]);
  const { series, others } = besideOther("nps", rows, board as BoardTranslate);
  const trend = prepareTrend(aimed(series, "nps", targets), { floor: -100, ceiling: 100 });
  const complete = new Map(rows.map((row) => [row.period, row.complete]));
  const periods = groups.map((group) => ({ ...group, complete: complete.get(group.period) ?? true }));
  const shares = prepareShares(periods, NPS_GROUPS);
  const drawing = <NpsChart trend={trend} others={others} shares={shares} grain={view.grain} marks={marks} />;
  return framed(view, "nps", trend.empty, t("note"), drawing);
}

export async function RetentionCard({ view }: { view: BoardView }) {
  const metrics = ["customer-retention", "customer-churn"] as const;
  const [t, board, marks, aims, ...courses] = await Promise.all([
    getTranslations("charts.retention"),
    getTranslations("board"),
    loadCourseMarks(view),
    Promise.all(metrics.map((id) => loadTargetCourse(view, id))),
    ...metrics.map((id) => loadCourse(view, id)),
  ]);
  const [kept, lost] = courses.map(({ metric, rows }) => besideOther(metric, rows, board as BoardTranslate));
  const ends = { floor: 0, ceiling: 100 };
  const retention = prepareTrend(aimed(kept?.series ?? [], metrics[0], aims[0]), ends);
  // Measured by the customers at the end, more than all of them can be lost.
  const loss = prepareTrend(aimed(lost?.series ?? [], metrics[1], aims[1]), { floor: 0, zero: true });
  const others = { ...kept?.others, ...lost?.others };
  const drawing = <RetentionChart retention={retention} loss={loss} others={others} grain={view.grain} marks={marks} />;
  return framed(view, "retention", retention.empty && loss.empty, t("note"), drawing);
}

export async function BridgeCard({ view }: { view: BoardView }) {
  const [t, { amounts }, notation] = await Promise.all([
    getTranslations("charts.bridge"),
    loadBridge(view),
    loadNotation(),
  ]);
  const format = figureFormat(notation);
  const bridge = prepareBridge(amounts);
  const metric = "recurring-revenue";
  const drawing = (
    <>
      <BridgeChart
        bridge={bridge}
        format={format}
        figure={({ id }, amount) => (
          <ExplainLink
            metric={metric}
            panel={{ definition: bridgeDefinition(id) }}
            href={writeBoardAddress("/board", {
              ...view.address,
              explain: metric,
              definition: bridgeDefinition(id),
            })}
            className="hover:text-accent hover:underline"
          >
            {amount}
          </ExplainLink>
        )}
      />
      {bridge.gap !== 0 && (
        <p className="mt-2 text-bad text-sm">{t("gap", { gap: format.fine(bridge.gap, "money") })}</p>
      )}
    </>
  );
  const note = t("note", { period: format.period(view.period, view.grain) });
  return framed(view, "bridge", bridge.empty, note, drawing);
}
