import { getTranslations } from "next-intl/server";
import { ChartEmpty } from "@/components/board/chart-empty";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CourseChart } from "@/components/charts/course-chart";
import { DataTable } from "@/components/charts/data-table";
import { type CourseId, courseCsvAddress, courseTable } from "@/lib/account-page/course";
import { figureGrain } from "@/lib/account-page/figure-choice";
import { loadFigure } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { whatFills } from "@/lib/board/what-fills";
import type { MetricsTranslate } from "@/lib/board/words";
import { prepareTrend } from "@/lib/charts/prepare-trend";
import { trendEnds } from "@/lib/charts/trend-ends";

interface CourseProps {
  account: Account;
  metric: CourseId;
  title: string;
  note: string;
}

/** An indicator of the account over two years, as a chart, a table and a file. */
export async function Course({ account, metric, title, note }: CourseProps) {
  const [evaluation, translate] = await Promise.all([loadFigure(account.code, { metric }), getTranslations("metrics")]);
  const rows = evaluation?.rows ?? [];
  const trend = prepareTrend([{ id: metric, rows }], { ...trendEnds([{ rows }], false), zero: true });
  if (!evaluation || trend.empty)
    return <ChartEmpty title={title} note={await whatFills([metric], rows.at(-1)?.noData ?? null)} />;
  const { table, names } = await courseTable(evaluation);
  const grain = figureGrain(metric);
  const panel = {
    trend,
    unit: evaluation.unit,
    names: { [metric]: (translate as MetricsTranslate)(`${metric}.short`) },
    colours: { [metric]: "series-1" },
  } as const;
  return (
    <ChartFrame
      title={title}
      note={note}
      chart={<CourseChart name={title} panels={[panel]} grain={grain} />}
      table={<DataTable table={table} names={names} grain={grain} caption={title} />}
      csv={courseCsvAddress(account.code, metric)}
      fileName={`lealta-${metric}`}
    />
  );
}
