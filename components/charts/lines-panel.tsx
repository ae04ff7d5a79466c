"use client";

import type { ReactNode } from "react";
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import { spreadLabels, type Trend, type TrendPoint } from "@/lib/charts/prepare-trend";
import { AXIS_HEIGHT, AXIS_WIDTH, LABEL_GAP, MARGIN, pixelOf, TICK } from "./axes";
import { COLOUR, type Coloured } from "./colour";

interface LinesPanelProps {
  trend: Trend;
  /** Panels of one chart share their cursor. */
  sync: string;
  height: number;
  showAxis: boolean;
  colours: Readonly<Record<string, Coloured>>;
  /** The direct label of a series at its end. */
  label: (series: string, value: number) => string;
  tick: (value: number) => string;
  periodTick: (period: string) => string;
  /** What stands in the box at the cursor; without it the panel only shows the cursor. */
  describe?: (period: string) => ReactNode;
  name: string;
}

/** Lines with their intervals as bands; periods in progress dashed, gaps left open. */
export function LinesPanel({
  trend,
  sync,
  height,
  showAxis,
  colours,
  label,
  tick,
  periodTick,
  describe,
  name,
}: LinesPanelProps) {
  const { points, series, scale } = trend;
  const colourOf = (id: string) => COLOUR[colours[id] ?? "total"];
  const ends = series.flatMap(({ id, end }) => (end ? [{ id, ...end }] : []));
  const heights = ends.map(({ value }) => pixelOf(value, scale.domain, height, showAxis));
  const spread = spreadLabels(heights, LABEL_GAP);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart data={points} syncId={sync} margin={MARGIN} title={name} accessibilityLayer>
        <CartesianGrid vertical={false} stroke={COLOUR.grid} />
        {scale.domain[0] < 0 && scale.domain[1] > 0 && <ReferenceLine y={0} stroke={COLOUR.axis} />}
        <XAxis
          dataKey="period"
          hide={!showAxis}
          height={AXIS_HEIGHT}
          tick={TICK}
          tickFormatter={periodTick}
          tickLine={false}
          axisLine={{ stroke: COLOUR.grid }}
          minTickGap={28}
          padding={{ left: 8, right: 8 }}
        />
        <YAxis
          width={AXIS_WIDTH}
          domain={scale.domain}
          ticks={scale.ticks}
          tick={TICK}
          tickFormatter={tick}
          tickLine={false}
          axisLine={false}
          allowDataOverflow
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ stroke: COLOUR.axis, strokeWidth: 1 }}
          wrapperStyle={{ zIndex: 10 }}
          content={({ active, label: period }) => (active && describe ? describe(String(period)) : null)}
        />
        {series.map(({ id }) => (
          <Area
            key={`${id}-band`}
            dataKey={(point: TrendPoint) => point.levels[id]?.band ?? null}
            name={`${id}-band`}
            stroke="none"
            fill={colourOf(id)}
            fillOpacity={0.16}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {series.map(({ id }) => (
          <Line
            key={id}
            dataKey={(point: TrendPoint) => point.levels[id]?.solid ?? null}
            name={id}
            stroke={colourOf(id)}
            strokeWidth={2}
            dot={lonely(points, id, colourOf(id))}
            activeDot={{ r: 4, stroke: "var(--color-paper)" }}
            isAnimationActive={false}
          />
        ))}
        {series.map(({ id }) => (
          <Line
            key={`${id}-open`}
            dataKey={(point: TrendPoint) => point.levels[id]?.open ?? null}
            name={`${id}-open`}
            stroke={colourOf(id)}
            strokeWidth={2}
            strokeDasharray="4 4"
            dot={false}
            activeDot={false}
            isAnimationActive={false}
          />
        ))}
        {ends.map(({ id, period, value }, index) => (
          <ReferenceDot
            key={`${id}-end`}
            x={period}
            y={value}
            r={3}
            fill={colourOf(id)}
            stroke="none"
            label={({ viewBox }: { viewBox?: { x?: number; y?: number } }) => (
              <text
                x={(viewBox?.x ?? 0) + 14}
                y={(viewBox?.y ?? 0) + 7 + (spread[index] ?? 0) - (heights[index] ?? 0)}
                fontSize={12}
                fontWeight={500}
                fill={colourOf(id)}
              >
                {label(id, value)}
              </text>
            )}
          />
        ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}

/** Draws a dot for a value between two gaps, which as a line would have no length and not be seen. */
function lonely(points: readonly TrendPoint[], id: string, colour: string) {
  const known = (index: number) => typeof points[index]?.levels[id]?.solid === "number";
  return ({ cx, cy, index }: { cx?: number; cy?: number; index?: number }) =>
    index !== undefined && known(index) && !known(index - 1) && !known(index + 1) ? (
      <circle key={index} cx={cx} cy={cy} r={2.5} fill={colour} />
    ) : (
      <g key={index} />
    );
}
