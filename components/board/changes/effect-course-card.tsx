import { getTranslations } from "next-intl/server";
import { CourseChart } from "@/components/charts/course-chart";
import { loadChosenEffect } from "@/lib/board/changes/loaders";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import type { BoardView } from "@/lib/board/view";
import { type MetricsTranslate, metricName } from "@/lib/board/words";
import { loadChanges } from "@/lib/changes/loaders";
import { prepareImpact } from "@/lib/charts/prepare-impact";
import { prepareMarks } from "@/lib/charts/prepare-marks";
import { FramedChart } from "../framed-chart";
import { IndicatorSwitch } from "./indicator-switch";
import { indicatorOptions } from "./ledger-card";

/** The chosen change month by month, against those out of its scope or against where things were heading. */
export async function EffectCourseCard({ view }: { view: BoardView }) {
  const [chosen, ledger, t, translate, notation] = await Promise.all([
    loadChosenEffect(view),
    loadChanges(),
    getTranslations("boards.changes.charts.effect-course"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  if (!chosen) return null;
  const { change, effect } = chosen;
  const metrics = translate as MetricsTranslate;
  const options = indicatorOptions(metrics);
  const extra = (
    <IndicatorSwitch
      indicator={effect?.impact.metric ?? ""}
      named={change.metric}
      label={t("indicator")}
      options={effect ? options : [{ value: "", label: t("choose") }, ...options]}
    />
  );
  const framed = { view, chart: "effect-course", title: t("title"), extra };
  if (!effect) return <FramedChart {...framed} empty={t("noIndicator")} drawing={null} />;
  const { impact } = effect;
  const { trend, months, lines } = prepareImpact(impact);
  const name = metricName(metrics, impact.metric);
  const period = figureFormat(notation).period(impact.window.change, "month");
  return (
    <FramedChart
      {...framed}
      note={t(impact.eventStudy.length > 0 ? "noteControl" : "noteSeries", { name, period })}
      empty={
        trend.empty ? t("empty", { before: impact.window.before.length, after: impact.window.after.length }) : null
      }
      drawing={
        <CourseChart
          name={`${t("title")} ${change.name}`}
          grain="month"
          marks={prepareMarks(ledger, months, "month")}
          panels={[
            {
              trend,
              unit: impact.unit,
              isDifference: lines.includes("effect"),
              names: { effect: t("lines.effect"), value: name, expected: t("lines.expected") },
              colours: { effect: "series-1", value: "series-1", expected: "series-7" },
            },
          ]}
        />
      }
    />
  );
}
