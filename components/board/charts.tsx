import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { BridgeChart } from "@/components/charts/bridge-chart";
import { NpsChart } from "@/components/charts/nps-chart";
import { RetentionChart } from "@/components/charts/retention-chart";
import { loadCourseMarks } from "@/lib/board/course-marks";
import { figureFormat } from "@/lib/board/figure-format";
import { loadBridge, loadCourse, loadNotation, loadNpsGroups } from "@/lib/board/loaders";
import { NPS_GROUPS } from "@/lib/board/nps-groups";
import type { BoardView } from "@/lib/board/view";
import { prepareBridge } from "@/lib/charts/prepare-bridge";
import { prepareShares } from "@/lib/charts/prepare-shares";
import { prepareTrend } from "@/lib/charts/prepare-trend";
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

export async function NpsCard({ view }: { view: BoardView }) {
  const [t, marks, { rows }, groups] = await Promise.all([
    getTranslations("charts.nps"),
    loadCourseMarks(view),
    loadCourse(view, "nps"),
    loadNpsGroups(view),
  ]);
  const trend = prepareTrend([{ id: "nps", rows }], { floor: -100, ceiling: 100 });
  const complete = new Map(rows.map((row) => [row.period, row.complete]));
  const periods = groups.map((group) => ({ ...group, complete: complete.get(group.period) ?? true }));
  const shares = prepareShares(periods, NPS_GROUPS);
  const drawing = <NpsChart trend={trend} shares={shares} grain={view.grain} marks={marks} />;
  return framed(view, "nps", trend.empty, t("note"), drawing);
}

export async function RetentionCard({ view }: { view: BoardView }) {
  const metrics = ["customer-retention", "customer-churn"] as const;
  const [t, marks, ...courses] = await Promise.all([
    getTranslations("charts.retention"),
    loadCourseMarks(view),
    ...metrics.map(async (id) => ({ id, rows: (await loadCourse(view, id)).rows })),
  ]);
  const ends = { floor: 0, ceiling: 100 };
  const retention = prepareTrend(courses.slice(0, 1), ends);
  // Measured by the customers at the end, more than all of them can be lost.
  const loss = prepareTrend(courses.slice(1), { floor: 0, zero: true });
  const drawing = <RetentionChart retention={retention} loss={loss} grain={view.grain} marks={marks} />;
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
  const drawing = (
    <>
      <BridgeChart bridge={bridge} format={format} />
      {bridge.gap !== 0 && (
        <p className="mt-2 text-bad text-sm">{t("gap", { gap: format.fine(bridge.gap, "money") })}</p>
      )}
    </>
  );
  const note = t("note", { period: format.period(view.period, view.grain) });
  return framed(view, "bridge", bridge.empty, note, drawing);
}
