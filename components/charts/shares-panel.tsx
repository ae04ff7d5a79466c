"use client";

import { useId } from "react";
import {
  Bar,
  ComposedChart,
  Rectangle,
  type RectangleProps,
  ReferenceDot,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";
import type { Shares, SharesRow } from "@/lib/charts/prepare-shares";
import { spreadLabels } from "@/lib/charts/prepare-trend";
import { AXIS_HEIGHT, AXIS_WIDTH, LABEL_GAP, MARGIN, pixelOf, TICK } from "./axes";
import { COLOUR, type Coloured } from "./colour";

interface SharesPanelProps {
  shares: Shares;
  /** From the bottom up. */
  groups: readonly Coloured[];
  sync: string;
  height: number;
  label: (group: string, share: number) => string;
  tick: (value: number) => string;
  periodTick: (period: string) => string;
  name: string;
}

/** A whole split into groups, one bar per period from 0 to 100; periods in progress are hatched. */
export function SharesPanel({ shares, groups, sync, height, label, tick, periodTick, name }: SharesPanelProps) {
  const hatch = useId();
  const last = shares.rows.findLast((row) => row.shares !== null)?.period;
  const heights = shares.labels.map(({ middle }) => pixelOf(middle, [0, 100], height, true));
  const spread = spreadLabels(heights, LABEL_GAP);
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart
        data={shares.rows}
        syncId={sync}
        margin={MARGIN}
        title={name}
        barCategoryGap="18%"
        accessibilityLayer={false}
      >
        <defs>
          {groups.map((group) => (
            <pattern
              key={group}
              id={`${hatch}-${group}`}
              width="5"
              height="5"
              patternUnits="userSpaceOnUse"
              patternTransform="rotate(45)"
            >
              <rect width="5" height="5" fill={COLOUR[group]} fillOpacity="0.25" />
              <rect width="2" height="5" fill={COLOUR[group]} />
            </pattern>
          ))}
        </defs>
        <XAxis
          dataKey="period"
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
          domain={[0, 100]}
          ticks={[0, 50, 100]}
          tick={TICK}
          tickFormatter={tick}
          tickLine={false}
          axisLine={false}
        />
        <Tooltip isAnimationActive={false} cursor={{ fill: COLOUR.grid, fillOpacity: 0.5 }} content={() => null} />
        {groups.map((group) => (
          <Bar
            key={group}
            dataKey={(row: SharesRow) => row.shares?.[group] ?? null}
            name={group}
            stackId="whole"
            isAnimationActive={false}
            shape={({ payload, ...box }: RectangleProps & { payload?: SharesRow }) => (
              <Rectangle {...box} fill={payload?.complete === false ? `url(#${hatch}-${group})` : COLOUR[group]} />
            )}
          />
        ))}
        {last !== undefined &&
          shares.labels.map(({ group, share, middle }, index) => (
            <ReferenceDot
              key={group}
              x={last}
              y={middle}
              r={0}
              label={({ viewBox }: { viewBox?: { x?: number; y?: number } }) => (
                <text
                  x={(viewBox?.x ?? 0) + 14}
                  y={(viewBox?.y ?? 0) + 4 + (spread[index] ?? 0) - (heights[index] ?? 0)}
                  fontSize={12}
                  fontWeight={500}
                  fill={COLOUR[group as Coloured]}
                >
                  {label(group, share)}
                </text>
              )}
            />
          ))}
      </ComposedChart>
    </ResponsiveContainer>
  );
}
