import { getTranslations } from "next-intl/server";
import { tableOfGroups } from "../../charts/chart-table";
import { tableOfReasons } from "../../charts/prepare-reasons";
import { tableOfAtRisk, tableOfPair, tableOfSurvival } from "../../charts/retention-tables";
import { COMPONENT_IDS } from "../../metrics/account/health-parts/all";
import { periodQuestion } from "../chart-question";
import { cohortName } from "../cohort-name";
import { factorName } from "../factor-name";
import { figureFormat } from "../figure-format";
import { loadFigures, loadNotation } from "../loaders";
import { type NamedTable, type OwnTables, oldestOf } from "../named-table";
import { loadAtRisk, loadPair, loadReasonCourses, loadSurvival } from "../retention/loaders";
import type { BoardView } from "../view";
import type { MetricsTranslate } from "../words";
import { cohortTable } from "./cohorts";

const chosenCohorts = (view: BoardView) => cohortTable(view, { by: view.address.rows, cell: view.address.cohorts });

async function pairTable(view: BoardView): Promise<NamedTable> {
  const [{ comparison }, t, charts, notation] = await Promise.all([
    loadPair(view),
    getTranslations("boards.retention.charts.cohort-pair"),
    getTranslations("charts"),
    loadNotation(),
  ]);
  const name = cohortName(view.address.rows, figureFormat(notation), charts("cohorts.notKnown"));
  const difference = t("difference");
  return {
    table: tableOfPair(comparison ?? { ages: [], unit: "count" }),
    names: {
      age: charts("cohorts.age"),
      first: name(comparison?.first.cohort ?? ""),
      second: name(comparison?.second.cohort ?? ""),
      difference,
      low: charts("columns.low", { name: difference }),
      high: charts("columns.high", { name: difference }),
      real: t("real"),
    },
  };
}

async function survivalTable(view: BoardView): Promise<NamedTable> {
  const [{ by, curves }, t, columns, metrics] = await Promise.all([
    loadSurvival(view),
    getTranslations("boards.retention.charts.survival"),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const share = t("share");
  return {
    table: tableOfSurvival(curves, { unknown: metrics("unknownGroup"), by }),
    names: {
      group: metrics(`dimensions.${by}`),
      month: t("month"),
      share,
      low: columns("low", { name: share }),
      high: columns("high", { name: share }),
      atRisk: t("atRisk"),
    },
  };
}

const FACTOR_DETAILS = [
  { name: "lost", kind: "count" },
  { name: "customers", kind: "count" },
  { name: "lostRest", kind: "count" },
  { name: "customersRest", kind: "count" },
] as const;

async function factorsTable(view: BoardView): Promise<NamedTable> {
  const [factors, t, columns, translate] = await Promise.all([
    loadFigures(periodQuestion(view, { metric: "loss-factors" })),
    getTranslations("boards.retention.charts.loss-factors"),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const metrics = translate as MetricsTranslate;
  const { rows, unit } = factors;
  const name = t("risk");
  const naming = {
    id: "risk",
    unit,
    certain: false,
    opens: { metric: "loss-factors", definition: "standard", of: null },
    name: (row: (typeof rows)[number]) => factorName(metrics, row.group ?? ""),
  };
  return {
    table: tableOfGroups(rows, naming, FACTOR_DETAILS),
    names: {
      group: t("group"),
      risk: name,
      "risk.low": columns("low", { name }),
      "risk.high": columns("high", { name }),
      "risk.n": columns("n", { name }),
      ...Object.fromEntries(FACTOR_DETAILS.map((detail) => [detail.name, t(`columns.${detail.name}`)])),
      complete: columns("complete"),
    },
    oldSince: oldestOf([factors]),
  };
}

async function reasonsTable(view: BoardView): Promise<NamedTable> {
  const [{ customers, revenue }, columns, metrics] = await Promise.all([
    loadReasonCourses(view),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const found = tableOfReasons(customers, revenue);
  const t = metrics as MetricsTranslate;
  const named = (ids: ReadonlyMap<string, string>, definition: string) =>
    [...ids].map(([reason, id]) => [
      id,
      `${t(`loss-reasons.definitions.${definition}.name`)}: ${reason || t("unknownGroup")}`,
    ]);
  return {
    table: found.table,
    names: {
      period: columns("period"),
      ...Object.fromEntries([...named(found.customers, "standard"), ...named(found.revenue, "revenue")]),
      complete: columns("complete"),
    },
    oldSince: oldestOf([customers, revenue]),
  };
}

async function atRiskTable(view: BoardView): Promise<NamedTable> {
  const [{ accounts, alive }, t, metrics] = await Promise.all([
    loadAtRisk(view),
    getTranslations("boards.retention.charts.accounts-at-risk"),
    getTranslations("metrics"),
  ]);
  const colours = (["green", "yellow", "red"] as const).map((colour) => [colour, t(`colours.${colour}`)]);
  return {
    table: tableOfAtRisk(accounts, COMPONENT_IDS, {
      colours: Object.fromEntries(colours),
      alive: alive?.fittedAt ? { ...alive, fittedOn: alive.fittedAt.toISOString() } : null,
    }),
    names: {
      account: t("account"),
      code: t("code"),
      segment: metrics("dimensions.segment"),
      score: t("score"),
      colour: t("colour"),
      alive: metrics("p-alive.name"),
      fittedOn: t("fittedOn"),
      ...Object.fromEntries(COMPONENT_IDS.map((id) => [id, t(`components.${id}`)])),
    },
  };
}

/** The tables of the retention board's own charts; that of the bridge is the overview's. */
export const RETENTION_TABLES = {
  cohorts: chosenCohorts,
  "cohort-curves": chosenCohorts,
  "cohort-pair": pairTable,
  survival: survivalTable,
  "loss-factors": factorsTable,
  "loss-reasons-course": reasonsTable,
  "accounts-at-risk": atRiskTable,
} satisfies OwnTables;
