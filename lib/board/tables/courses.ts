import { getTranslations } from "next-intl/server";
import { tableOfCourses } from "../../charts/chart-table";
import { comparedId, comparedLine } from "../../charts/compared-line";
import { withTargets } from "../../charts/with-targets";
import { getDefinition, getMetric } from "../../metrics/catalogue";
import { type BoardTranslate, groupOfName } from "../against-name";
import { courseQuestion } from "../chart-question";
import { loadFigures } from "../loaders";
import { type NamedTable, oldestOf } from "../named-table";
import { loadTargetCourse } from "../targets";
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
  const [translate, board, charts, evaluations] = await Promise.all([
    getTranslations("metrics"),
    getTranslations("board"),
    getTranslations("charts.columns"),
    Promise.all(lines.map((line) => loadLine(view, line))),
  ]);
  const t = translate as MetricsTranslate;
  const courses = evaluations.map(({ line, metric, definition, unit, rows }) => {
    const { intervalMethod } = getDefinition(getMetric(metric), definition);
    const { metric: opened, definition: own } = line;
    const opens = { metric: opened, ...(own !== undefined && { definition: own }) };
    return { id: lineId(line), unit, rows, certain: intervalMethod === "none", opens };
  });
  const names = evaluations.flatMap(({ line, metric, definition, rows }) => {
    const id = lineId(line);
    const name =
      definition === "standard" && line.definition === undefined
        ? metricName(t, metric)
        : `${metricName(t, metric)}: ${definitionName(t, metric, definition)}`;
    const compared = comparedLine(rows);
    const other = compared ? `${name}: ${groupOfName(compared.against, board as BoardTranslate)}` : "";
    return [
      [comparedId(id), other],
      [comparedId(`${id}.n`), charts("n", { name: other })],
      [id, name],
      [`${id}.low`, charts("low", { name })],
      [`${id}.high`, charts("high", { name })],
      [`${id}.n`, charts("n", { name })],
      [`${id}.target`, charts("target", { name })],
    ];
  });
  return {
    table: withTargets(
      tableOfCourses(courses),
      evaluations.map(({ line, unit, targets }) => ({ id: lineId(line), unit, targets })),
    ),
    names: { ...Object.fromEntries(names), period: charts("period"), complete: charts("complete") },
    oldSince: oldestOf(evaluations),
  };
}

/** A line's figures with what was aimed for in each period. */
async function loadLine(view: BoardView, line: Pick<Line, "metric" | "definition">) {
  const [evaluation, targets] = await Promise.all([
    loadFigures(courseQuestion(view, line)),
    loadTargetCourse(view, line.metric, line.definition),
  ]);
  return { line, targets, ...evaluation };
}
