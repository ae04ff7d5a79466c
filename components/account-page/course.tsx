import { getTranslations } from "next-intl/server";
import { ChartEmpty } from "@/components/board/chart-empty";
import { ChartFrame } from "@/components/charts/chart-frame";
import { CourseChart } from "@/components/charts/course-chart";
import { DataTable } from "@/components/charts/data-table";
import { Card } from "@/components/ui/card";
import { type CourseId, courseCsvAddress, courseTable } from "@/lib/account-page/course";
import { figureGrain } from "@/lib/account-page/figure-choice";
import { loadFigure } from "@/lib/account-page/figures";
import type { Account } from "@/lib/account-page/types";
import { figureFormat } from "@/lib/board/figure-format";
import { loadNotation } from "@/lib/board/loaders";
import { whatFills } from "@/lib/board/what-fills";
import type { MetricsTranslate } from "@/lib/board/words";
import { prepareTrend } from "@/lib/charts/prepare-trend";
import { trendEnds } from "@/lib/charts/trend-ends";

interface CourseProps {
  account: Account;
  metric: CourseId;
  title: string;
  note: string;
  /** Says that nothing but noughts lie between two months, which is not drawn: the axis would be made up. */
  nothing?: (between: { from: string; to: string }) => string;
}

/** An indicator of the account over two years, as a chart, a table and a file. */
export async function Course({ account, metric, title, note, nothing }: CourseProps) {
  const [evaluation, translate] = await Promise.all([loadFigure(account.code, { metric }), getTranslations("metrics")]);
  const rows = evaluation?.rows ?? [];
  const trend = prepareTrend([{ id: metric, rows }], { ...trendEnds([{ rows }], false), zero: true });
  if (!evaluation || trend.empty)
    return <ChartEmpty title={title} note={await whatFills([metric], rows.at(-1)?.noData ?? null)} />;
  const grain = figureGrain(metric);
  if (nothing && rows.every(({ value }) => !value)) {
    const format = figureFormat(await loadNotation());
    const ends = [rows.at(0), rows.at(-1)].map((row) => format.period(row?.period ?? "", grain));
    return (
      <Card title={title} note={note}>
        <p className="text-sm text-soft">{nothing({ from: ends[0] ?? "", to: ends[1] ?? "" })}</p>
      </Card>
    );
  }
  const { table, names } = await courseTable(evaluation);
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
