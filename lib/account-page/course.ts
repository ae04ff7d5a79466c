import { getTranslations } from "next-intl/server";
import { recordDeed } from "../audit/mutations";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { csvOfTable } from "../board/chart-csv";
import type { NamedTable } from "../board/named-table";
import { type MetricsTranslate, metricName } from "../board/words";
import { tableOfCourses } from "../charts/chart-table";
import { getPool } from "../database/pool";
import { getDefinition, getMetric } from "../metrics/catalogue";
import type { Evaluation } from "../metrics/types";
import { accountAddress } from "./address";
import { loadFigure } from "./figures";

/** The indicators of which the page of an account draws a course. */
export const COURSES = ["revenue", "share-of-wallet"] as const;
export type CourseId = (typeof COURSES)[number];

/** The figures of a course as a table, with the headings of its columns. */
export async function courseTable({ metric, definition, unit, rows }: Evaluation): Promise<NamedTable> {
  const [translate, charts] = await Promise.all([getTranslations("metrics"), getTranslations("charts.columns")]);
  const name = metricName(translate as MetricsTranslate, metric);
  const certain = getDefinition(getMetric(metric), definition).intervalMethod === "none";
  return {
    table: tableOfCourses([{ id: metric, unit, rows, certain }]),
    names: {
      period: charts("period"),
      [metric]: name,
      [`${metric}.low`]: charts("low", { name }),
      [`${metric}.high`]: charts("high", { name }),
      [`${metric}.n`]: charts("n", { name }),
      complete: charts("complete"),
    },
  };
}

/** The address of a course as a file. */
export function courseCsvAddress(code: string, course: CourseId): string {
  return `${accountAddress(code)}/csv/${course}`;
}

/** A course of an account as a file, of which the audit log keeps who took it along; null for one that the page does not draw. */
export async function loadCourseCsv(code: string, course: string): Promise<{ fileName: string; text: string } | null> {
  const session = await requireSession();
  const metric = COURSES.find((one) => one === course);
  const evaluation = metric && (await loadFigure(code, { metric }));
  if (!evaluation) return null;
  const t = await getTranslations("charts.columns");
  const period = evaluation.rows.at(-1)?.period.slice(0, 7) ?? "";
  const csv = csvOfTable(await courseTable(evaluation), { name: `lealta-${course}-${period}`, asOf: t("asOf") });
  await recordDeed(await getPool(), await requestActor(session), "account.exported", code, { as: "csv", course });
  return csv;
}
