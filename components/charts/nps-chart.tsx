"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { namedSlots } from "@/lib/charts/plot";
import type { CourseMarks } from "@/lib/charts/prepare-marks";
import type { Shares } from "@/lib/charts/prepare-shares";
import type { Trend } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { PlotFrame } from "./plot-frame";
import { Stacks } from "./stacks";
import { NAMED_SLOTS, TrendPanel } from "./trend-panel";

/** From the bottom up. */
const GROUPS = ["detractors", "passives", "promoters"] as const;

interface NpsChartProps {
  trend: Trend;
  shares: Shares;
  grain: Grain;
  /** Changes of the ledger within the course. */
  marks: CourseMarks;
}

/** The net promoter score with its interval, over the shares of its three groups. */
export function NpsChart({ trend, shares, grain, marks }: NpsChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const count = trend.points.length;
  const period = (text: string) => format.period(text, grain, "short");
  const describe = (slot: number): CursorText => {
    const point = trend.points[slot];
    const level = point?.levels.nps;
    const parts = shares.rows[slot]?.shares;
    const n = t("n", { n: format.number(level?.n ?? 0) });
    const band = level?.band?.map((end) => format.figure(end, "score"));
    const value = level && level.value !== null ? format.figure(level.value, "score") : t("noData");
    const more = band ? `${t("interval", { low: band[0] ?? "", high: band[1] ?? "" })} · ${n}` : n;
    const groups = GROUPS.toReversed().map((group) => ({
      id: group,
      colour: group,
      name: t(`columns.${group}`),
      value: format.figure(parts?.[group] ?? null, "percent"),
    }));
    return {
      title: format.period(point?.period ?? "", grain),
      note: point?.complete === false ? t("inProgress") : undefined,
      lines: [{ id: "nps", colour: "series-1", name: t("nps.score"), value, more }, ...(parts ? groups : [])],
    };
  };
  return (
    <CursorArea name={t("nps.title")} count={count} describe={describe}>
      {(cursor) => (
        <div className="flex flex-col gap-8 pt-2">
          <TrendPanel
            trend={trend}
            colours={{ nps: "series-1" }}
            height={140}
            cursor={cursor}
            showAxis={shares.empty}
            marks={marks.marks}
            label={(_, value) => `${t("nps.score")} ${format.figure(value, "score")}`}
            tick={(level) => format.axis(level, "score")}
            period={period}
          />
          {!shares.empty && (
            <PlotFrame
              height={130}
              domain={[0, 100]}
              ticks={[0, 50, 100].map((level) => ({ level, text: format.axis(level, "percent") }))}
              slots={namedSlots(count, NAMED_SLOTS).map((slot) => ({
                slot,
                text: period(trend.points[slot]?.period ?? ""),
              }))}
              count={count}
              cursor={cursor}
              marks={marks.marks}
              labels={shares.labels.map(({ group, share, middle }) => ({
                id: group,
                colour: group as (typeof GROUPS)[number],
                level: middle,
                text: `${t(`columns.${group}`)} ${format.axis(Math.round(share), "percent")}`,
              }))}
            >
              <Stacks shares={shares} groups={GROUPS} />
            </PlotFrame>
          )}
          <Marks marks={marks} />
        </div>
      )}
    </CursorArea>
  );
}
