import { getDefinition, getMetric } from "./catalogue";
import { byDefinitionInUse } from "./definition-in-use";
import type { FigureRequest } from "./drill-down";
import { evaluateDefinitions } from "./evaluate";
import { readPeriods } from "./read-periods";
import { readMonthlySums, readSums } from "./read-sums";
import type { Period } from "./requested-periods";
import { type Definition, type Evaluation, type FigureRow, isSummed, type SumValue } from "./types";

export interface Explanation {
  evaluation: Evaluation;
  row: FigureRow;
  /** The sums that the formula reads, with their values. */
  sums: SumValue[];
  /** Every definition of the indicator over the same period and accounts, this one included, in the catalogue's order. */
  definitions: { definition: string; unit: Evaluation["unit"]; row: FigureRow }[];
}

/**
 * One figure taken apart. The request asks for one period without `by`; a value of a dimension is chosen by a filter.
 * Throws as `evaluate` does.
 */
export async function explain(request: FigureRequest, now = new Date()): Promise<Explanation> {
  const metric = getMetric(request.metric);
  const definition = getDefinition(metric, (await byDefinitionInUse(request)).definition);
  // Rivals that come in groups of their own have no one row to stand beside.
  const ids = metric.definitions.filter((one) => one === definition || !comesInGroups(one)).map(({ id }) => id);
  const read = isSummed(definition) ? definition.sums : [];
  const periods = await readPeriods(request);
  const reading = isSummed(definition) && definition.monthly ? readMonthlySums : readSums;
  const [{ groups, nothing }, evaluations] = await Promise.all([
    reading(request, periods, read),
    evaluateDefinitions(request, ids, now),
  ]);
  const own = evaluations.find((evaluation) => evaluation.definition === definition.id);
  if (!own) throw new Error(`${metric.id} does not list ${definition.id}`);
  const rowIn = (evaluation: Evaluation) =>
    evaluation === own && comesInGroups(definition)
      ? groupRow(own, definition, { group: request.group ?? null, period: periods[0] })
      : onlyRow(evaluation);
  const definitions = evaluations.map((evaluation) => ({
    definition: evaluation.definition,
    unit: evaluation.unit,
    row: rowIn(evaluation),
  }));
  const sums = groups[0]?.sums ?? nothing;
  return {
    evaluation: own,
    row: rowIn(own),
    sums: read.map((name) => ({ name, value: sums[name] })),
    definitions,
  };
}

function comesInGroups(definition: Definition): boolean {
  return !isSummed(definition) && definition.ownGroups !== undefined;
}

/** A group that is not in the period has nothing to tell of it. */
function groupRow(
  { rows }: Pick<Evaluation, "rows">,
  definition: Definition,
  { group, period }: { group: string | null; period: Period | undefined },
): FigureRow {
  const row = rows.find((candidate) => candidate.group === group);
  if (row || !period) return row ?? onlyRow({ rows: [] });
  const nothing = { value: null, low: null, high: null, n: 0, numerator: null, denominator: null, change: null };
  const noData = (!isSummed(definition) && definition.noData) || "not-enough-data";
  return { ...nothing, period: period.period, until: period.until, group, complete: false, noData };
}

function onlyRow(evaluation: Pick<Evaluation, "rows">): FigureRow {
  const [row, another] = evaluation.rows;
  if (!row || another) throw new Error("an explanation is of one period and one group");
  return row;
}
