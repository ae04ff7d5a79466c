import { getTranslations } from "next-intl/server";
import { tableOfBridge, withCounts } from "../../charts/chart-table";
import type { CohortCell } from "../../metrics/cohorts/types";
import { MOVEMENTS } from "../../metrics/retention/bridge";
import { loadBridge, loadNpsGroups } from "../loaders";
import type { NamedTable, OwnTables } from "../named-table";
import { NPS_GROUPS } from "../nps-groups";
import type { BoardView } from "../view";
import { cohortTable } from "./cohorts";
import { coursesTable } from "./courses";
import { pairsTable } from "./pairs";
import { changedTable } from "./what-changed";

async function npsTable(view: BoardView): Promise<NamedTable> {
  const [{ table, names, oldSince }, groups, t] = await Promise.all([
    coursesTable(view, [{ metric: "nps" }]),
    loadNpsGroups(view),
    getTranslations("charts.columns"),
  ]);
  const groupNames = Object.fromEntries(NPS_GROUPS.map((group) => [group, t(group)]));
  return { table: withCounts(table, NPS_GROUPS, groups), names: { ...names, ...groupNames }, oldSince };
}

async function bridgeTable(view: BoardView): Promise<NamedTable> {
  const [{ amounts, oldSince }, t] = await Promise.all([loadBridge(view), getTranslations("charts")]);
  const names = Object.fromEntries((["start", ...MOVEMENTS, "end"] as const).map((id) => [id, t(`bridge.${id}`)]));
  const table = tableOfBridge(amounts, names as Record<keyof typeof amounts, string>);
  return { table, names: { movement: t("columns.movement"), amount: t("columns.amount") }, oldSince };
}

function monthlyCohorts(view: BoardView, cell: CohortCell): Promise<NamedTable> {
  return cohortTable(view, { cell, by: "month" });
}

/** The tables of the overview's own charts. */
export const OVERVIEW_TABLES = {
  "what-changed": changedTable,
  "kpi-cpi": pairsTable,
  nps: npsTable,
  retention: (view) => coursesTable(view, [{ metric: "customer-retention" }, { metric: "customer-churn" }]),
  bridge: bridgeTable,
  "cohorts-active": (view) => monthlyCohorts(view, "active"),
  "cohorts-bought": (view) => monthlyCohorts(view, "bought"),
} satisfies OwnTables;
