"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { SeriesColour } from "@/lib/charts/colours";
import { isCompared } from "@/lib/charts/compared-line";
import { namedSlots } from "@/lib/charts/plot";
import type { CourseMarks } from "@/lib/charts/prepare-marks";
import type { Shares } from "@/lib/charts/prepare-shares";
import { type Trend, targetAt } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { PlotFrame } from "./plot-frame";
import { Stacks } from "./stacks";
import { NAMED_SLOTS, TrendPanel } from "./trend-panel";

/** From the bottom up. */
const GROUPS = ["detractors", "passives", "promoters"] as const;

const colourOfLine = (id: string): SeriesColour => (isCompared(id) ? "faint" : "series-1");

interface NpsChartProps {
  trend: Trend;
  /** Names of the lines of other groups, by id. */
  others: Readonly<Record<string, string>>;
  shares: Shares;
  grain: Grain;
  /** Changes of the ledger within the course. */
  marks: CourseMarks;
}

/** The net promoter score with its interval, over the shares of its three groups. */
export function NpsChart({ trend, others, shares, grain, marks }: NpsChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const count = trend.points.length;
  const period = (text: string) => format.period(text, grain, "short");
  const named = (id: string) => others[id] ?? t("nps.score");
  const score = (value: number | null) => (value === null ? t("noData") : format.figure(value, "score"));
  const target = (level: number) => t("target", { target: format.exact(level, "score") });
  const describe = (slot: number): CursorText => {
    const point = trend.points[slot];
    const parts = shares.rows[slot]?.shares;
    const scores = Object.entries(point?.levels ?? {}).map(([id, { value, band, n }]) => {
      const answers = t("n", { n: format.number(n) });
      const ends = band?.map((end) => format.figure(end, "score"));
      const aim = targetAt(trend, id, slot);
      const more = [
        ends && t("interval", { low: ends[0] ?? "", high: ends[1] ?? "" }),
        answers,
        aim !== null && target(aim),
      ]
        .filter(Boolean)
        .join(" · ");
      return { id, colour: colourOfLine(id), name: named(id), value: score(value), more };
    });
    const groups = GROUPS.toReversed().map((group) => ({
      id: group,
      colour: group,
      name: t(`columns.${group}`),
      value: format.figure(parts?.[group] ?? null, "percent"),
    }));
    return {
      title: format.period(point?.period ?? "", grain),
      note: point?.complete === false ? t("inProgress") : undefined,
      lines: [...scores, ...(parts ? groups : [])],
    };
  };
  return (
    <CursorArea name={t("nps.title")} count={count} describe={describe}>
      {(cursor) => (
        <div className="flex flex-col gap-8 pt-2">
          <TrendPanel
            trend={trend}
            colours={Object.fromEntries(trend.series.map(({ id }) => [id, colourOfLine(id)]))}
            height={140}
            cursor={cursor}
            showAxis={shares.empty}
            marks={marks.marks}
            label={(id, value) => `${named(id)} ${format.figure(value, "score")}`}
            targetLabel={target}
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
              // Of labels at one height the first stands above, as its group does.
              labels={shares.labels.toReversed().map(({ group, share, middle }) => ({
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
