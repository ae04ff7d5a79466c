"use client";

import { useTranslations } from "next-intl";
import { Bar, CartesianGrid, ComposedChart, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { useFigureFormat } from "@/components/metric/notation";
import type { Bridge, BridgeBar } from "@/lib/charts/prepare-bridge";
import { TICK } from "./axes";
import { COLOUR } from "./colour";
import { CursorBox } from "./cursor-box";

const ROW = 44;
const LABEL_ROOM = 92;

interface BarBox {
  x?: number;
  y?: number;
  width?: number;
  height?: number;
  payload?: BridgeBar;
}

/** Recurring revenue from start to end, step by step; bars lie on 0, thin lines carry each level to the next bar. */
export default function BridgeChart({ bridge }: { bridge: Bridge }) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const signed = ({ kind, amount }: BridgeBar) => {
    const sign = kind === "total" || amount === 0 ? "" : amount > 0 ? "+" : "−";
    return `${sign}${format.figure(Math.abs(amount), "money")}`;
  };
  const height = bridge.bars.length * ROW + 28;
  const draw = ({ x = 0, y = 0, width = 0, height: thick = 0, payload }: BarBox) => {
    if (!payload) return <g />;
    // A movement of nothing still shows where it would be.
    const left = Math.min(x, x + width);
    const long = Math.max(Math.abs(width), 1);
    const carry = payload.kind === "loss" ? left : left + long;
    return (
      <g>
        <rect x={left} y={y} width={long} height={thick} fill={COLOUR[payload.kind]} />
        {payload.id !== "end" && (
          <path d={`M${carry},${y + thick}v${ROW - thick}`} stroke={COLOUR.axis} strokeDasharray="2 2" />
        )}
        <text x={left + long + 6} y={y + thick / 2 + 4} fontSize={12} fontWeight={500} fill="var(--color-ink)">
          {signed(payload)}
        </text>
      </g>
    );
  };
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 400, height }}>
      <ComposedChart
        layout="vertical"
        data={bridge.bars}
        margin={{ top: 0, right: LABEL_ROOM, bottom: 0, left: 0 }}
        title={`${t("bridge.title")} ${t("keyboard")}`}
      >
        <CartesianGrid horizontal={false} stroke={COLOUR.grid} />
        <XAxis
          type="number"
          domain={bridge.scale.domain}
          ticks={bridge.scale.ticks}
          height={24}
          tick={TICK}
          tickFormatter={(value: number) => format.axis(value, "money")}
          tickLine={false}
          axisLine={false}
        />
        <YAxis
          type="category"
          dataKey="id"
          width={96}
          tick={{ ...TICK, fill: "var(--color-ink)" }}
          tickFormatter={(id: BridgeBar["id"]) => t(`bridge.${id}`)}
          tickLine={false}
          axisLine={{ stroke: COLOUR.axis }}
        />
        <Tooltip
          isAnimationActive={false}
          cursor={{ fill: COLOUR.grid, fillOpacity: 0.5 }}
          content={({ active, label }) => {
            const bar = bridge.bars.find((candidate) => candidate.id === label);
            if (!active || !bar) return null;
            const name = t(`bridge.${bar.id}`);
            return <CursorBox title={name} lines={[{ id: bar.id, colour: bar.kind, name, value: signed(bar) }]} />;
          }}
        />
        <Bar dataKey="span" barSize={22} isAnimationActive={false} shape={draw} />
      </ComposedChart>
    </ResponsiveContainer>
  );
}
