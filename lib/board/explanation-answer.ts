import { getDefinition, getMetric } from "../metrics/catalogue";
import type { Explanation } from "../metrics/explain";
import { sumUnit } from "../metrics/sums";
import { type Grain, isSummed, type Terms } from "../metrics/types";
import type { ExplanationAnswer } from "./answers";
import { formulaWithNumbers } from "./formula-with-numbers";
import { definitionWords, type MetricsTranslate, metricName, noDataReason, sumName } from "./words";

/**
 * What the panel shows of a figure, in the reader's words. `inUse` names the definition that the board goes by, which need
 * not be the one explained.
 */
export function explanationAnswer(
  { evaluation, row, sums, definitions }: Explanation,
  { grain, inUse, t }: { grain: Grain; inUse: string; t: MetricsTranslate },
): ExplanationAnswer {
  const metric = getMetric(evaluation.metric);
  const definition = getDefinition(metric, evaluation.definition);
  const values = Object.fromEntries(sums.map(({ name, value }) => [name, value]));
  return {
    metric: metric.id,
    name: metricName(t, metric.id),
    tells: t(`${metric.id}.tells`),
    grain,
    definition: definitionWords(t, metric, definition),
    row,
    better: definition.better,
    certain: definition.intervalMethod === "none",
    noData: row.noData && noDataReason(t, row.noData),
    formula: isSummed(definition) && definition.parts ? formulaWithNumbers(definition.parts, values) : [],
    sums: sums.map(({ name, value }) => ({ id: name, name: sumName(t, name), value, unit: sumUnit(name) })),
    rivals: definitions.map((rival) => ({
      ...definitionWords(t, metric, getDefinition(metric, rival.definition)),
      row: rival.row,
      inUse: rival.definition === inUse,
    })),
    source: metric.source,
    asOf: evaluation.asOf,
    pending: evaluation.pending,
    activeRule: evaluation.activeRule,
  };
}

/** Whether the parts of a definition are money, for writing them. A numerator of squares or weights counts as a number. */
export function partUnits(
  metricId: string,
  definitionId: string,
): { numerator: "money" | "count"; denominator: "money" | "count" | null } {
  const definition = getDefinition(getMetric(metricId), definitionId);
  if (!isSummed(definition)) {
    const { unit = "count", unitBelow = "count", addUpTo } = definition.accounts ?? {};
    return { numerator: unit, denominator: addUpTo?.denominator === undefined ? null : unitBelow };
  }
  const parts = definition.parts ?? definition.listed;
  if (!parts) return { numerator: "count", denominator: null };
  const unitOf = (terms: Terms) => (terms[0] ? sumUnit(terms[0][0]) : "count");
  return { numerator: unitOf(parts.numerator), denominator: parts.denominator && unitOf(parts.denominator) };
}
