"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import { effectSize } from "@/lib/board/changes/effect-words";
import { ageSlots } from "@/lib/charts/age-slots";
import type { SeriesColour } from "@/lib/charts/colours";
import { largestOf, wholeScale } from "@/lib/charts/nice-scale";
import { isInPoints } from "@/lib/charts/prepare-change";
import { type CourseMarks, NO_MARKS } from "@/lib/charts/prepare-marks";
import { type Trend, targetAt } from "@/lib/charts/prepare-trend";
import type { Grain, Unit } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { TrendPanel } from "./trend-panel";

export interface CoursePanel {
  trend: Trend;
  unit: Unit;
  /** Its levels are differences between two figures, which of percentages are points. */
  isDifference?: boolean;
  /** Names and colours of the series, by id. */
  names: Readonly<Record<string, string>>;
  colours: Readonly<Record<string, SeriesColour>>;
}

interface CourseChartProps {
  name: string;
  panels: readonly CoursePanel[];
  grain: Grain;
  /** What the axis goes along: periods or, of cohorts, months of age. */
  axis?: "period" | "age";
  /** Changes of the ledger within the course. */
  marks?: CourseMarks;
}

/** Room that all panels of a chart share, in pixels. */
const HEIGHT = 300;
/** So many ages have room on the axis of a narrow chart. */
const NAMED_AGES = 5;

/** Indicators over time as lines with their intervals; one panel for each scale, under one cursor. */
export function CourseChart({ name, panels, grain, axis = "period", marks = NO_MARKS }: CourseChartProps) {
  const t = useTranslations("charts");
  const board = useTranslations("board");
  const format = useFigureFormat();
  const figure = ({ trend, unit, isDifference }: CoursePanel, value: number | null) =>
    isDifference && value !== null
      ? effectSize(value, { unit, figures: [value, ...trend.scale.domain] }, format, (text, count) =>
          board("points", { value: text, count }),
        )
      : format.figure(value, unit, largestOf(trend.scale));
  const tick = ({ unit, isDifference }: CoursePanel, level: number) =>
    format.axis(level, isDifference && isInPoints(unit) ? "score" : unit);
  const points = panels[0]?.trend.points ?? [];
  const isAge = axis === "age";
  const height = (HEIGHT - 32 * (panels.length - 1)) / panels.length;
  const linesOf = (panel: CoursePanel, slot: number): CursorText["lines"] => {
    const { trend, unit, names, colours } = panel;
    return Object.entries(trend.points[slot]?.levels ?? {}).map(([id, { value, band, n }]) => {
      const count = t("n", { n: format.number(n) });
      const ends = band?.map((end) => figure(panel, end));
      const aim = targetAt(trend, id, slot);
      return {
        id,
        colour: colours[id] ?? "series-1",
        name: names[id] ?? id,
        value: value === null ? t("noData") : figure(panel, value),
        more: [
          ends && t("interval", { low: ends[0] ?? "", high: ends[1] ?? "" }),
          count,
          aim !== null && t("target", { target: format.exact(aim, unit) }),
        ]
          .filter(Boolean)
          .join(" · "),
      };
    });
  };
  const describe = (slot: number): CursorText => ({
    title: isAge
      ? t("cohorts.month", { age: points[slot]?.period ?? "" })
      : format.period(points[slot]?.period ?? "", grain),
    note: points[slot]?.complete === false ? t("inProgress") : undefined,
    lines: panels.flatMap((panel) => linesOf(panel, slot)),
  });
  return (
    <CursorArea name={name} count={points.length} describe={describe}>
      {(cursor) => (
        <div className="flex flex-col gap-8 pt-2">
          {panels.map((panel, index) => (
            <TrendPanel
              key={`${panel.unit} ${Object.keys(panel.names).join(" ")}`}
              trend={panel.unit === "count" ? { ...panel.trend, scale: wholeScale(panel.trend.scale) } : panel.trend}
              colours={panel.colours}
              height={height}
              cursor={cursor}
              showAxis={index === panels.length - 1}
              marks={marks.marks}
              named={isAge ? ageSlots(points.length - 1, NAMED_AGES) : undefined}
              label={(id, value) => `${panel.names[id] ?? id} ${figure(panel, value)}`}
              targetLabel={(level) => t("target", { target: format.exact(level, panel.unit) })}
              tick={(level) => tick(panel, level)}
              period={(period) => (isAge ? format.number(Number(period)) : format.period(period, grain, "short"))}
            />
          ))}
          {isAge && (
            <p aria-hidden="true" className="-mt-6 pl-15 text-soft text-xs">
              {t("cohorts.age")}
            </p>
          )}
          <Marks marks={marks} />
        </div>
      )}
    </CursorArea>
  );
}
