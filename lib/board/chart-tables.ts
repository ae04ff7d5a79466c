import { getTranslations } from "next-intl/server";
import { type ChartTable, tableOfBridge, tableOfCohorts, tableOfCourses, withCounts } from "../charts/chart-table";
import { MOVEMENTS } from "../charts/prepare-bridge";
import { prepareCohortGrid } from "../charts/prepare-cohort-grid";
import { getDefinition, getMetric } from "../metrics/catalogue";
import type { CohortCell } from "../metrics/cohorts/types";
import { loadBridge, loadCohorts, loadCourse, loadNpsGroups } from "./loaders";
import { NPS_GROUPS } from "./nps-groups";
import { TILE_GROUPS } from "./tiles";
import type { BoardView } from "./view";
import { type MetricsTranslate, metricName } from "./words";

/** A chart's figures with the headings of its columns, by id, in the reader's language. */
export interface NamedTable {
  table: ChartTable;
  names: Record<string, string>;
}

/** The courses of indicators, by the definitions that the board uses. */
async function coursesTable(view: BoardView, metrics: readonly string[]): Promise<NamedTable> {
  const [t, charts, evaluations] = await Promise.all([
    getTranslations("metrics"),
    getTranslations("charts.columns"),
    Promise.all(metrics.map((metric) => loadCourse(view, metric))),
  ]);
  const courses = evaluations.map(({ metric, definition, unit, rows }) => {
    const { intervalMethod } = getDefinition(getMetric(metric), definition);
    return { id: metric, unit, rows, certain: intervalMethod === "none" };
  });
  const names = Object.fromEntries(
    metrics.flatMap((metric) => {
      const name = metricName(t as MetricsTranslate, metric);
      return [
        [metric, name],
        [`${metric}.low`, charts("low", { name })],
        [`${metric}.high`, charts("high", { name })],
        [`${metric}.n`, charts("n", { name })],
      ];
    }),
  );
  return {
    table: tableOfCourses(courses),
    names: { ...names, period: charts("period"), complete: charts("complete") },
  };
}

async function npsTable(view: BoardView): Promise<NamedTable> {
  const [{ table, names }, groups, t] = await Promise.all([
    coursesTable(view, ["nps"]),
    loadNpsGroups(view),
    getTranslations("charts.columns"),
  ]);
  const groupNames = Object.fromEntries(NPS_GROUPS.map((group) => [group, t(group)]));
  return { table: withCounts(table, NPS_GROUPS, groups), names: { ...names, ...groupNames } };
}

async function bridgeTable(view: BoardView): Promise<NamedTable> {
  const [amounts, t] = await Promise.all([loadBridge(view), getTranslations("charts")]);
  const names = Object.fromEntries((["start", ...MOVEMENTS, "end"] as const).map((id) => [id, t(`bridge.${id}`)]));
  const table = tableOfBridge(amounts, names as Record<keyof typeof amounts, string>);
  return { table, names: { movement: t("columns.movement"), amount: t("columns.amount") } };
}

async function cohortTable(view: BoardView, cell: CohortCell): Promise<NamedTable> {
  const [grid, t] = await Promise.all([loadCohorts(view, cell), getTranslations("charts.columns")]);
  const table = tableOfCohorts(prepareCohortGrid(grid), t("mean"));
  return { table, names: { cohort: t("cohort"), size: t("size"), completeTo: t("completeTo") } };
}

const ALL_TILES = TILE_GROUPS.flatMap((group) => [...group.metrics]);

/** Every table that a board offers, by the name it has in an address. */
export const CHART_TABLES = {
  figures: (view) => coursesTable(view, ALL_TILES),
  nps: npsTable,
  retention: (view) => coursesTable(view, ["customer-retention", "customer-churn"]),
  bridge: bridgeTable,
  "cohorts-active": (view) => cohortTable(view, "active"),
  "cohorts-bought": (view) => cohortTable(view, "bought"),
} as const satisfies Record<string, (view: BoardView) => Promise<NamedTable>>;

export type ChartName = keyof typeof CHART_TABLES;
