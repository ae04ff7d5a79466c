import { useTranslations } from "next-intl";
import { CourseChart } from "@/components/charts/course-chart";
import { DataTable } from "@/components/charts/data-table";
import { prepareTrend } from "@/lib/charts/prepare-trend";
import type { Both, MonthEffect } from "@/lib/health/effect-types";

/** Mean health over the past months by both weights, as lines and as a table. */
export function EffectCourse({ months }: { months: readonly MonthEffect[] }) {
  const t = useTranslations("settings.health.effect");
  const rowsOf = (model: keyof Both<unknown>) =>
    months.map((month) => ({
      period: month.month,
      value: month[model],
      low: null,
      high: null,
      n: month.scored[model],
      complete: true,
    }));
  const trend = prepareTrend(
    [
      { id: "inForce", rows: rowsOf("inForce") },
      { id: "proposed", rows: rowsOf("proposed") },
    ],
    { floor: 0, ceiling: 100 },
  );
  const names = { inForce: t("inForce"), proposed: t("proposed") };
  const table = {
    columns: [
      { id: "period", kind: "period" },
      { id: "inForce", kind: "score" },
      { id: "proposed", kind: "score" },
    ] as const,
    rows: months.map(({ month, inForce, proposed }) => [month, inForce, proposed]),
  };
  return (
    <div>
      <h3 className="mb-2 font-semibold">{t("course")}</h3>
      <CourseChart
        name={t("course")}
        panels={[{ trend, unit: "score", names, colours: { inForce: "faint", proposed: "series-1" } }]}
        grain="month"
      />
      <details className="mt-4 text-sm">
        <summary className="min-h-6 cursor-pointer text-accent">{t("table")}</summary>
        <DataTable
          table={{ ...table, columns: [...table.columns] }}
          names={{ period: t("month"), ...names }}
          grain="month"
          caption={t("course")}
        />
      </details>
    </div>
  );
}
