"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { Trend } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import type { Coloured } from "./colour";
import { CursorBox, type CursorLine } from "./cursor-box";
import { LinesPanel } from "./lines-panel";

const NAMES = { "customer-retention": "retention", "customer-churn": "churn" } as const;
type Shown = keyof typeof NAMES;
const COLOURS = Object.fromEntries(Object.keys(NAMES).map((id) => [id, id as Coloured]));
const SYNC = "retention";

export interface RetentionChartProps {
  retention: Trend;
  loss: Trend;
  grain: Grain;
}

/** Retention over loss: two panels, since they live at opposite ends of the scale. */
export default function RetentionChart({ retention, loss, grain }: RetentionChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const name = (id: string) => t(`retention.${NAMES[id as Shown]}`);
  const lines = (trend: Trend, period: string): CursorLine[] => {
    const levels = trend.points.find((point) => point.period === period)?.levels ?? {};
    return Object.entries(levels).map(([id, level]) => ({
      id,
      colour: id as Coloured,
      name: name(id),
      value: level.value === null ? t("noData") : format.figure(level.value, "percent"),
      more: level.band
        ? `${t("interval", { low: format.figure(level.band[0], "percent"), high: format.figure(level.band[1], "percent") })} · ${t("n", { n: format.number(level.n) })}`
        : undefined,
    }));
  };
  const describe = (period: string) => {
    const complete = retention.points.find((point) => point.period === period)?.complete ?? true;
    return (
      <CursorBox
        title={format.period(period, grain)}
        note={!complete && t("inProgress")}
        lines={[...lines(retention, period), ...lines(loss, period)]}
      />
    );
  };
  const shared = {
    sync: SYNC,
    colours: COLOURS,
    label: (id: string, value: number) => `${name(id)} ${format.figure(value, "percent")}`,
    tick: (value: number) => format.axis(value, "percent"),
    periodTick: (period: string) => format.period(period, grain, "short"),
  };
  return (
    <div>
      <LinesPanel
        {...shared}
        trend={retention}
        height={160}
        showAxis={false}
        describe={describe}
        name={`${t("retention.title")} ${t("keyboard")}`}
      />
      <LinesPanel {...shared} trend={loss} height={160} showAxis name={name("customer-churn")} />
    </div>
  );
}
