"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { CourseMarks } from "@/lib/charts/prepare-marks";
import type { Trend } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { TrendPanel } from "./trend-panel";

const COLOURS = { "customer-retention": "series-1", "customer-churn": "series-5" } as const;
const NAMES = { "customer-retention": "retention", "customer-churn": "churn" } as const;

interface RetentionChartProps {
  retention: Trend;
  loss: Trend;
  grain: Grain;
  /** Changes of the ledger within the course. */
  marks: CourseMarks;
}

/** Retention over loss: two panels, since they live at opposite ends of the scale. */
export function RetentionChart({ retention, loss, grain, marks }: RetentionChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const name = (id: string) => t(`retention.${NAMES[id as keyof typeof NAMES]}`);
  const percent = (value: number) => format.figure(value, "percent");
  const linesOf = (trend: Trend, slot: number): CursorText["lines"] =>
    Object.entries(trend.points[slot]?.levels ?? {}).map(([id, { value, band, n }]) => ({
      id,
      colour: COLOURS[id as keyof typeof COLOURS],
      name: name(id),
      value: value === null ? t("noData") : percent(value),
      more: band
        ? `${t("interval", { low: percent(band[0]), high: percent(band[1]) })} · ${t("n", { n: format.number(n) })}`
        : undefined,
    }));
  const describe = (slot: number): CursorText => ({
    title: format.period(retention.points[slot]?.period ?? "", grain),
    note: retention.points[slot]?.complete === false ? t("inProgress") : undefined,
    lines: [...linesOf(retention, slot), ...linesOf(loss, slot)],
  });
  const shared = {
    marks: marks.marks,
    colours: COLOURS,
    label: (id: string, value: number) => `${name(id)} ${percent(value)}`,
    tick: (level: number) => format.axis(level, "percent"),
    period: (period: string) => format.period(period, grain, "short"),
  };
  return (
    <CursorArea name={t("retention.title")} count={retention.points.length} describe={describe}>
      {(cursor) => (
        <div className="flex flex-col gap-8 pt-2">
          <TrendPanel {...shared} trend={retention} height={135} cursor={cursor} showAxis={false} />
          <TrendPanel {...shared} trend={loss} height={135} cursor={cursor} showAxis />
          <Marks marks={marks} />
        </div>
      )}
    </CursorArea>
  );
}
