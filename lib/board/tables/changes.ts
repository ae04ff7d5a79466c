import { getTranslations } from "next-intl/server";
import type { Change } from "../../changes/types";
import type { ChartTable } from "../../charts/chart-table";
import { COMPARED, tableOfEffect, tableOfEffectGroups } from "../../charts/prepare-impact";
import { reachOf } from "../../metrics/impact/read-panel";
import type { Unit } from "../../metrics/types";
import { type Effect, loadChosenEffect, loadEffects } from "../changes/loaders";
import { loadNotation } from "../loaders";
import type { NamedTable, OwnTables } from "../named-table";
import type { BoardView } from "../view";
import { definitionName, type MetricsTranslate, metricName } from "../words";

const LEDGER = [
  "code",
  "date",
  "name",
  "type",
  "reach",
  "indicator",
  "expected",
  "effect",
  "low",
  "high",
  "unit",
  "real",
  "treated",
  "control",
] as const;

const NUMBERS: ReadonlySet<string> = new Set(["effect", "low", "high"]);

/** A line for each change; effects of different indicators have different units, which stand in a column of their own. */
export function tableOfLedger(
  rows: readonly { change: Change; effect: Effect; words: Record<"type" | "reach" | "indicator" | "unit", string> }[],
): ChartTable {
  const kindOf = (id: (typeof LEDGER)[number]) =>
    NUMBERS.has(id) ? "ratio" : id === "real" ? "flag" : id === "treated" || id === "control" ? "count" : "text";
  return {
    columns: LEDGER.map((id) => ({ id, kind: kindOf(id) })),
    rows: rows.map(({ change, effect, words }) => [
      change.code,
      change.date,
      change.name,
      words.type,
      words.reach,
      words.indicator || null,
      change.expected,
      effect?.impact.estimate ?? null,
      effect?.impact.low ?? null,
      effect?.impact.high ?? null,
      words.unit || null,
      effect?.impact.real ?? null,
      effect?.impact.treated ?? null,
      effect?.impact.control ?? null,
    ]),
  };
}

/** Whom a change concerned, in words; `list` may name some of many groups only. */
export function reachWords(
  change: Change,
  translate: MetricsTranslate,
  all: string,
  list = (names: readonly string[]) => names.join(", "),
): string {
  const parts = reachOf(change).map(([dimension, names]) => `${translate(`dimensions.${dimension}`)}: ${list(names)}`);
  return parts.join("; ") || all;
}

/** In what an effect is counted: shares and scores move by points, and money has its currency. */
export function unitOfEffect(
  unit: Unit,
  {
    currency,
    t,
    metrics,
  }: { currency: string; t: (key: "percentagePoints" | "points") => string; metrics: MetricsTranslate },
): string {
  if (unit === "percent") return t("percentagePoints");
  if (unit === "score" || unit === "rating") return t("points");
  return unit === "money" ? currency : metrics(`units.${unit}`);
}

async function ledgerTable(view: BoardView): Promise<NamedTable> {
  const [effects, t, translate, { currency }] = await Promise.all([
    loadEffects(view),
    getTranslations("boards.changes"),
    getTranslations("metrics"),
    loadNotation(),
  ]);
  const metrics = translate as MetricsTranslate;
  const rows = effects.map(({ change, effect }) => ({
    change,
    effect,
    words: {
      type: t(`types.${change.type}`),
      reach: reachWords(change, metrics, t("everybody")),
      indicator: effect ? metricName(metrics, effect.impact.metric) : "",
      unit: effect ? unitOfEffect(effect.impact.unit, { currency, t, metrics }) : "",
    },
  }));
  return {
    table: tableOfLedger(rows),
    names: Object.fromEntries(LEDGER.map((id) => [id, t(`charts.ledger.columns.${id}`)])),
  };
}

async function courseTable(view: BoardView): Promise<NamedTable> {
  const [chosen, t, columns, translate] = await Promise.all([
    loadChosenEffect(view),
    getTranslations("boards.changes.charts.effect-course"),
    getTranslations("charts.columns"),
    getTranslations("metrics"),
  ]);
  const impact = chosen?.effect?.impact;
  const metrics = translate as MetricsTranslate;
  const [effect, expected] = [t("lines.effect"), t("lines.expected")];
  const isStandard = impact?.definition === "standard";
  const value = impact ? metricName(metrics, impact.metric) : "";
  return {
    table: impact ? tableOfEffect(impact) : { columns: [{ id: "period", kind: "period" }], rows: [] },
    names: {
      period: columns("period"),
      effect,
      "effect.low": columns("low", { name: effect }),
      "effect.high": columns("high", { name: effect }),
      value: impact && !isStandard ? `${value}: ${definitionName(metrics, impact.metric, impact.definition)}` : value,
      expected,
      "expected.low": columns("low", { name: expected }),
      "expected.high": columns("high", { name: expected }),
    },
  };
}

async function groupsTable(view: BoardView): Promise<NamedTable> {
  const [chosen, t] = await Promise.all([
    loadChosenEffect(view),
    getTranslations("boards.changes.charts.effect-groups"),
  ]);
  const who = Object.fromEntries(COMPARED.map((id) => [id, t(`who.${id}`)])) as Record<
    (typeof COMPARED)[number],
    string
  >;
  const impact = chosen?.effect?.impact;
  const table: ChartTable = impact
    ? tableOfEffectGroups(impact, who)
    : { columns: [{ id: "who", kind: "text" }], rows: [] };
  const [scope, others] = [t("treated"), t("control")];
  return {
    table,
    names: {
      who: t("whoColumn"),
      treated: t("customersOf", { group: scope }),
      control: t("customersOf", { group: others }),
      "treated.before": t("beforeOf", { group: scope }),
      "treated.after": t("afterOf", { group: scope }),
      "control.before": t("beforeOf", { group: others }),
      "control.after": t("afterOf", { group: others }),
      effect: t("effect"),
      low: t("low"),
      high: t("high"),
      real: t("real"),
    },
  };
}

/** The tables of the board of changes. */
export const CHANGES_TABLES = {
  ledger: ledgerTable,
  "effect-course": courseTable,
  "effect-groups": groupsTable,
} satisfies OwnTables;
