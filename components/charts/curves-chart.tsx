"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { SeriesColour } from "@/lib/charts/colours";
import { largestOf } from "@/lib/charts/nice-scale";
import { levelTop, slotMiddle, trendPaths } from "@/lib/charts/plot";
import type { Trend } from "@/lib/charts/prepare-trend";
import type { Unit } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Lines } from "./lines";
import { type EndLabel, PlotFrame } from "./plot-frame";

interface CurvesChartProps {
  name: string;
  trend: Trend;
  unit: Unit;
  /** What the axis measures. */
  axis: string;
  /** What each point is called at the cursor, in their order. */
  points: readonly string[];
  /** Names below the axis. */
  slots: readonly { slot: number; text: string }[];
  /** Names and colours of the lines, by id. */
  names: Readonly<Record<string, string>>;
  colours: Readonly<Record<string, SeriesColour>>;
  labels: readonly EndLabel[];
  /** Points on lines that matter. */
  marks: readonly { slot: number; level: number }[];
}

/** Room of the plot, in pixels. */
const HEIGHT = 280;

/** Lines over something other than time, with the points on them that matter. */
export function CurvesChart(props: CurvesChartProps) {
  const { name, trend, unit, axis, points, slots, names, colours, labels, marks } = props;
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const count = trend.points.length;
  const { domain, ticks } = trend.scale;
  const describe = (slot: number): CursorText => ({
    title: points[slot] ?? "",
    lines: Object.entries(trend.points[slot]?.levels ?? {}).flatMap(([id, { value, solid }]) =>
      value === null
        ? []
        : [
            {
              id,
              colour: colours[id] ?? "series-1",
              name: names[id] ?? id,
              value: format.figure(value, unit, largestOf(trend.scale)),
              more: solid === null ? t("inProgress") : undefined,
            },
          ],
    ),
  });
  return (
    <CursorArea name={name} count={count} describe={describe}>
      {(cursor) => (
        <div className="pt-2">
          <PlotFrame
            height={HEIGHT}
            domain={domain}
            ticks={ticks.map((level) => ({ level, text: format.axis(level, unit) }))}
            slots={slots}
            count={count}
            cursor={cursor}
            labels={labels}
          >
            <Lines trend={trend} paths={trendPaths(trend)} colours={colours} cursor={cursor} />
            <svg
              viewBox="0 0 100 100"
              preserveAspectRatio="none"
              className="absolute inset-0 size-full"
              aria-hidden="true"
            >
              {marks.map(({ slot, level }) => (
                <path
                  key={`${slot} ${level}`}
                  d={`M${slotMiddle(slot, count)},${levelTop(level, domain)}h0.01`}
                  vectorEffect="non-scaling-stroke"
                  stroke="var(--color-ink)"
                  strokeWidth="9"
                  strokeLinecap="round"
                />
              ))}
            </svg>
          </PlotFrame>
          <p aria-hidden="true" className="pt-1 pl-15 text-soft text-xs">
            {axis}
          </p>
        </div>
      )}
    </CursorArea>
  );
}
