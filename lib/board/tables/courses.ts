import { getTranslations } from "next-intl/server";
import { tableOfCourses } from "../../charts/chart-table";
import { getDefinition, getMetric } from "../../metrics/catalogue";
import { courseQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { type NamedTable, oldestOf } from "../named-table";
import type { Line } from "../types";
import type { BoardView } from "../view";
import { definitionName, type MetricsTranslate, metricName } from "../words";

/** What a line is called in addresses of columns: its indicator, and the definition where the chart names one. */
export function lineId({ metric, definition }: Pick<Line, "metric" | "definition">): string {
  return definition === undefined ? metric : `${metric}:${definition}`;
}

/** The courses of indicators; a definition other than the standard one is named in the heading. */
export async function coursesTable(
  view: BoardView,
  lines: readonly Pick<Line, "metric" | "definition">[],
): Promise<NamedTable> {
  const [translate, charts, evaluations] = await Promise.all([
    getTranslations("metrics"),
    getTranslations("charts.columns"),
    Promise.all(lines.map(async (line) => ({ line, ...(await loadFigures(courseQuestion(view, line))) }))),
  ]);
  const t = translate as MetricsTranslate;
  const courses = evaluations.map(({ line, metric, definition, unit, rows }) => {
    const { intervalMethod } = getDefinition(getMetric(metric), definition);
    return { id: lineId(line), unit, rows, certain: intervalMethod === "none" };
  });
  const names = evaluations.flatMap(({ line, metric, definition }) => {
    const id = lineId(line);
    const name =
      definition === "standard" && line.definition === undefined
        ? metricName(t, metric)
        : `${metricName(t, metric)}: ${definitionName(t, metric, definition)}`;
    return [
      [id, name],
      [`${id}.low`, charts("low", { name })],
      [`${id}.high`, charts("high", { name })],
      [`${id}.n`, charts("n", { name })],
    ];
  });
  return {
    table: tableOfCourses(courses),
    names: { ...Object.fromEntries(names), period: charts("period"), complete: charts("complete") },
    oldSince: oldestOf(evaluations),
  };
}
