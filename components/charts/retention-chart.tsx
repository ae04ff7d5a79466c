"use client";

import { useTranslations } from "next-intl";
import { useFigureFormat } from "@/components/metric/notation";
import type { SeriesColour } from "@/lib/charts/colours";
import { isCompared } from "@/lib/charts/compared-line";
import type { CourseMarks } from "@/lib/charts/prepare-marks";
import { type Trend, targetAt } from "@/lib/charts/prepare-trend";
import type { Grain } from "@/lib/metrics/types";
import { CursorArea } from "./cursor-area";
import type { CursorText } from "./cursor-box";
import { Marks } from "./marks";
import { TrendPanel } from "./trend-panel";

const COLOURS: Readonly<Record<string, SeriesColour>> = {
  "customer-retention": "series-1",
  "customer-churn": "series-5",
};
const NAMES = { "customer-retention": "retention", "customer-churn": "churn" } as const;

const colourOfLine = (id: string): SeriesColour => COLOURS[id] ?? "faint";

interface RetentionChartProps {
  retention: Trend;
  loss: Trend;
  /** Names of the lines of other groups, by id. */
  others: Readonly<Record<string, string>>;
  grain: Grain;
  /** Changes of the ledger within the course. */
  marks: CourseMarks;
}

/** Retention over loss: two panels, since they live at opposite ends of the scale. */
export function RetentionChart({ retention, loss, others, grain, marks }: RetentionChartProps) {
  const t = useTranslations("charts");
  const format = useFigureFormat();
  const name = (id: string) => others[id] ?? t(`retention.${NAMES[id as keyof typeof NAMES]}`);
  const percent = (value: number) => format.figure(value, "percent");
  const target = (level: number) => t("target", { target: format.exact(level, "percent") });
  const linesOf = (trend: Trend, slot: number): CursorText["lines"] =>
    Object.entries(trend.points[slot]?.levels ?? {}).map(([id, { value, band, n }]) => {
      const aim = targetAt(trend, id, slot);
      const more = [
        band && t("interval", { low: percent(band[0]), high: percent(band[1]) }),
        (band || (isCompared(id) && value !== null)) && t("n", { n: format.number(n) }),
        aim !== null && target(aim),
      ].filter(Boolean);
      return {
        id,
        colour: colourOfLine(id),
        name: name(id),
        value: value === null ? t("noData") : percent(value),
        more: more.length > 0 ? more.join(" · ") : undefined,
      };
    });
  const describe = (slot: number): CursorText => ({
    title: format.period(retention.points[slot]?.period ?? "", grain),
    note: retention.points[slot]?.complete === false ? t("inProgress") : undefined,
    lines: [...linesOf(retention, slot), ...linesOf(loss, slot)],
  });
  const shared = {
    marks: marks.marks,
    colours: Object.fromEntries([...retention.series, ...loss.series].map(({ id }) => [id, colourOfLine(id)])),
    label: (id: string, value: number) => `${name(id)} ${percent(value)}`,
    targetLabel: target,
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
