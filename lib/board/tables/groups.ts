import { getTranslations } from "next-intl/server";
import { tableOfGroups } from "../../charts/chart-table";
import { getDefinition, getMetric } from "../../metrics/catalogue";
import type { NoData } from "../../metrics/no-data";
import type { Dimension, Evaluation, FigureRow } from "../../metrics/types";
import { periodQuestion } from "../chart-question";
import { loadFigures, loadGroupDimension } from "../loaders";
import { type NamedTable, oldestOf } from "../named-table";
import type { BoardDeclaration, DetailsDeclaration, GroupsDeclaration } from "../types";
import type { BoardView } from "../view";
import { groupName, type MetricsTranslate, metricName } from "../words";

/** The figures behind a chart of groups. `by` null: the definition makes its own groups, or none. */
export async function loadGroupFigures(
  view: BoardView,
  { metric, definition, by }: Pick<GroupsDeclaration | DetailsDeclaration, "metric" | "definition" | "by">,
): Promise<{ by: Dimension | null; evaluation: Evaluation }> {
  const dimension = by === "dimension" ? (await loadGroupDimension(view)).by : undefined;
  const question = periodQuestion(view, { metric, definition, by: dimension });
  return { by: dimension ?? null, evaluation: await loadFigures(question) };
}

/** Why no group has a figure: by what is said of one or, where there are none, of everybody that the filters let through. */
export async function reasonOfNone(
  view: BoardView,
  { metric, definition, by }: Pick<GroupsDeclaration | DetailsDeclaration, "metric" | "definition" | "by">,
  [first]: readonly FigureRow[],
): Promise<NoData | null> {
  if (first || by !== "dimension") return first?.noData ?? null;
  const { rows } = await loadFigures(periodQuestion(view, { metric, definition }));
  return rows[0]?.noData ?? null;
}

/** One line per group, with the further figures that a table of details asks for. */
export async function groupsTable(
  view: BoardView,
  board: BoardDeclaration,
  chart: GroupsDeclaration | DetailsDeclaration,
): Promise<NamedTable> {
  const [translate, columns, words, { by, evaluation }] = await Promise.all([
    getTranslations("metrics"),
    getTranslations("charts.columns"),
    getTranslations(`boards.${board.id}.charts.${chart.id}`),
    loadGroupFigures(view, chart),
  ]);
  const t = translate as MetricsTranslate;
  const { metric, unit, rows } = evaluation;
  const { intervalMethod } = getDefinition(getMetric(metric), evaluation.definition);
  const unknown = t("unknownGroup");
  const details = chart.kind === "details" ? chart.details : [];
  const table = tableOfGroups(
    rows,
    {
      id: metric,
      unit,
      certain: intervalMethod === "none",
      name: (row) => groupName(row, unknown),
      opens: { metric, of: by, ...(chart.definition !== undefined && { definition: chart.definition }) },
    },
    details,
  );
  const name = metricName(t, metric);
  return {
    table,
    names: {
      group: by ? t(`dimensions.${by}`) : words("group"),
      [metric]: name,
      [`${metric}.low`]: columns("low", { name }),
      [`${metric}.high`]: columns("high", { name }),
      [`${metric}.n`]: columns("n", { name }),
      ...Object.fromEntries(details.map((detail) => [detail.name, words(`columns.${detail.name}`)])),
      complete: columns("complete"),
    },
    oldSince: oldestOf([evaluation]),
  };
}
