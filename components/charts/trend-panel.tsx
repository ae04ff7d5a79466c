import type { SeriesColour } from "@/lib/charts/colours";
import { namedSlots, trendPaths } from "@/lib/charts/plot";
import type { CourseMark } from "@/lib/charts/prepare-marks";
import type { Trend } from "@/lib/charts/prepare-trend";
import { Lines } from "./lines";
import { PlotFrame } from "./plot-frame";

/** So many names of periods have room on the axis of a narrow chart. */
export const NAMED_SLOTS = 3;

interface TrendPanelProps {
  trend: Trend;
  /** Colours of the series by id. */
  colours: Readonly<Record<string, SeriesColour>>;
  height: number;
  cursor: number | null;
  showAxis: boolean;
  /** Changes of the ledger within the course. */
  marks?: readonly CourseMark[];
  /** The slots that are named on the axis; a few, evenly apart, unless given. */
  named?: readonly number[];
  /** The direct label of a series at its end. */
  label: (series: string, value: number) => string;
  /** The direct label of the target. */
  targetLabel?: (level: number) => string;
  tick: (level: number) => string;
  period: (period: string) => string;
}

/** One panel of lines with its scale, direct labels and, where it is the lowest, the axis of time. */
export function TrendPanel({
  trend,
  colours,
  height,
  cursor,
  showAxis,
  marks,
  named,
  label,
  targetLabel,
  tick,
  period,
}: TrendPanelProps) {
  const { points, series, scale, target } = trend;
  const aim = target?.levels.findLast((level) => level !== null);
  const slots = showAxis ? (named ?? namedSlots(points.length, NAMED_SLOTS)) : [];
  return (
    <PlotFrame
      height={height}
      domain={scale.domain}
      ticks={scale.ticks.map((level) => ({ level, text: tick(level) }))}
      slots={slots.map((slot) => ({ slot, text: period(points[slot]?.period ?? "") }))}
      count={points.length}
      cursor={cursor}
      marks={marks}
      labels={[
        ...series.flatMap(({ id, end }) =>
          end ? [{ id, colour: colours[id] ?? "series-1", level: end.value, text: label(id, end.value) }] : [],
        ),
        ...(target && typeof aim === "number" && targetLabel
          ? [{ id: "target", colour: colours[target.series] ?? "series-1", level: aim, text: targetLabel(aim) }]
          : []),
      ]}
    >
      <Lines trend={trend} paths={trendPaths(trend)} colours={colours} cursor={cursor} />
    </PlotFrame>
  );
}
