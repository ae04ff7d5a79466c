import { getDefinition, getMetric } from "../metrics/catalogue";
import type { Explanation } from "../metrics/explain";
import { sumUnit } from "../metrics/sums";
import {
  type AnalysedDefinition,
  type Definition,
  isSummed,
  type SummedDefinition,
  type Terms,
} from "../metrics/types";
import type { AccountParts, ExplanationAnswer } from "./answers";
import { formulaWithNumbers } from "./formula-with-numbers";
import { definitionWords, type MetricsTranslate, metricName, noDataReason, sumName } from "./words";

/**
 * What the panel shows of a figure, in the reader's words. `inUse` names the definition that the board goes by, which need
 * not be the one explained.
 */
export function explanationAnswer(
  { evaluation, row, sums, definitions }: Explanation,
  { grain, compare, inUse, t }: Pick<ExplanationAnswer, "grain" | "compare"> & { inUse: string; t: MetricsTranslate },
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
    compare,
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
    stale: evaluation.stale,
    pending: evaluation.pending,
    isListed: isListed(definition),
    activeRule: evaluation.activeRule,
  };
}

/** Whether the engine knows which accounts are behind a figure. What is made of other figures has none of its own. */
function isListed(definition: Definition): boolean {
  return isSummed(definition) ? Boolean(definition.parts ?? definition.listed) : definition.accounts !== undefined;
}

/** What the parts of the accounts behind a figure are. A numerator of squares or weights counts as a number. */
export function accountParts(metricId: string, definitionId?: string): AccountParts {
  const definition = getDefinition(getMetric(metricId), definitionId);
  return isSummed(definition) ? partsOfSums(definition) : partsOfAnalysis(definition);
}

function partsOfSums({ parts, listed }: SummedDefinition): AccountParts {
  const terms = parts ?? listed;
  if (!terms) return { numerator: { unit: "count", addsUpTo: null }, denominator: null };
  const unitOf = (some: Terms) => (some[0] ? sumUnit(some[0][0]) : "count");
  // Without parts of its own, a figure's n is in the last column that there is.
  const [above, below] = parts ? ["numerator", "denominator"] : terms.denominator ? [null, "n"] : ["n", null];
  return {
    numerator: { unit: unitOf(terms.numerator), addsUpTo: above ?? null },
    denominator: terms.denominator && { unit: unitOf(terms.denominator), addsUpTo: below ?? null },
  };
}

function partsOfAnalysis({ accounts }: AnalysedDefinition): AccountParts {
  const { unit = "count", unitBelow = "count", addUpTo } = accounts ?? {};
  return {
    numerator: { unit, addsUpTo: addUpTo?.numerator ?? null },
    denominator: addUpTo?.denominator === undefined ? null : { unit: unitBelow, addsUpTo: addUpTo.denominator },
  };
}
