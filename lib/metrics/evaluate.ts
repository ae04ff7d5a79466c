import { orNotBroughtIn } from "./brought-in";
import { getDefinition, getMetric } from "./catalogue";
import { constraintsOf } from "./constraints";
import { differenceInterval } from "./difference";
import { analysedFigures, type Figures, summedFigures } from "./figures";
import { type Freshness, isComplete, reachesBack, readFreshness } from "./freshness";
import { analysis } from "./kept/analysis";
import { keepAnswer } from "./kept/keep-answer";
import { readMonthlySums, readSums, type SumsRead } from "./read-sums";
import { comparedPeriod, type Period, requestedPeriods } from "./requested-periods";
import { toSums } from "./sums";
import {
  type Change,
  type Definition,
  type EvaluateRequest,
  type Evaluation,
  type Figure,
  type FigureRow,
  isSummed,
  type MetricDeclaration,
} from "./types";

/**
 * The one way to a figure: what tiles, charts, drill-downs, exports, API and CLI show comes from here.
 * Rows are ordered by period, then group. Throws metric-unknown, definition-unknown or period-invalid.
 *
 * @param now the clock, which tells whether a period is over
 */
export async function evaluate(request: EvaluateRequest, now = new Date()): Promise<Evaluation> {
  const [evaluation] = await evaluateDefinitions(request, [request.definition ?? "standard"], now);
  if (!evaluation) throw new Error("one definition gives one evaluation");
  return evaluation;
}

/** The same request by several definitions of its indicator, in their order, from one reading of the sums. */
export async function evaluateDefinitions(
  request: EvaluateRequest,
  ids: readonly string[],
  now = new Date(),
): Promise<Evaluation[]> {
  const metric = getMetric(request.metric);
  const definitions = ids.map((id) => getDefinition(metric, id));
  const periods = requestedPeriods(request);
  const compared = periods.map((period) => comparedPeriod(period, request));
  const asked = union(periods, compared);
  const summed = definitions.filter(isSummed);
  const namesOf = (chosen: typeof summed) => [...new Set(chosen.flatMap(({ sums }) => sums))];
  const names = namesOf(summed.filter(({ monthly }) => !monthly));
  const monthlyNames = namesOf(summed.filter(({ monthly }) => monthly));
  const [freshness, sums, monthlySums] = await Promise.all([
    readFreshness(now),
    names.length > 0 ? readSums(request, asked, names) : NO_SUMS,
    monthlyNames.length > 0 ? readMonthlySums(request, asked, monthlyNames) : NO_SUMS,
  ]);
  const { by = null, scope, live } = request;
  const question = { metric: metric.id, periods: asked, by, constraints: constraintsOf(request), scope };
  const readFigures = async (definition: Definition) => {
    if (isSummed(definition)) {
      const read = definition.monthly ? monthlySums : sums;
      return { figures: summedFigures(definition, read), oldSince: read.oldSince };
    }
    const { answer, oldSince } = await keepAnswer(analysis, { ...question, definition: definition.id }, { now, live });
    return { figures: analysedFigures(answer), oldSince };
  };
  return Promise.all(
    definitions.map(async (definition) => {
      const { figures, oldSince } = await readFigures(definition);
      const course = { metric, periods, compared, freshness, figures, byGroup: request.by !== undefined };
      return {
        metric: metric.id,
        definition: definition.id,
        unit: definition.unit,
        rows: figureRows(definition, course),
        asOf: (oldSince ?? freshness.refreshedAt)?.toISOString() ?? null,
        pending: freshness.pending,
        stale: oldSince !== null,
        activeRule: activeRuleOf(metric, freshness),
      };
    }),
  );
}

const NO_SUMS: SumsRead = { groups: [], nothing: toSums(), oldSince: null };

/** The figures of one definition, as far as there are any. */
interface Course {
  metric: MetricDeclaration;
  periods: readonly Period[];
  /** For each period the one that it is compared with. */
  compared: readonly (Period | null)[];
  freshness: Freshness;
  figures: Figures;
  byGroup: boolean;
}

function figureRows(definition: Definition, course: Course): FigureRow[] {
  const { metric, periods, compared, freshness, figures } = course;
  const grouped = course.byGroup || (!isSummed(definition) && definition.ownGroups !== undefined);
  const names = grouped ? figures.groups : [null];
  return periods.flatMap((period, index) => {
    const before = compared[index] ?? null;
    const complete = isComplete(period, metric, freshness);
    const against = before && isComplete(before, metric, freshness) && reachesBack(before, metric, freshness);
    return names.flatMap((group): FigureRow[] => {
      const found = figures.at(period, group);
      if (!found) return [];
      const figure = orNotBroughtIn(found, period, metric, freshness);
      const earlier = complete && against ? figures.at(before, group) : null;
      const change = earlier && before ? changeOf(definition, figure, earlier, before) : null;
      return [{ period: period.period, until: period.until, group, ...shown(figure), complete, change }];
    });
  });
}

function union(periods: readonly Period[], compared: readonly (Period | null)[]): Period[] {
  const all = new Map(periods.map((period) => [period.period, period]));
  for (const period of compared) if (period) all.set(period.period, period);
  return [...all.values()];
}

function shown({ value, interval, n, numerator, denominator, noData, details }: Figure) {
  const figure = { value, low: interval?.low ?? null, high: interval?.high ?? null, n, numerator, denominator, noData };
  return details ? { ...figure, details } : figure;
}

function changeOf(definition: Definition, now: Figure, before: Figure, against: Period): Change | null {
  if (now.value === null || before.value === null) return null;
  const difference = now.value - before.value;
  const interval = differenceInterval(definition.intervalMethod, now, before);
  return {
    against: against.period,
    difference,
    relative: before.value === 0 ? null : difference / Math.abs(before.value),
    interval,
    // A sample too small for an interval proves nothing, which is not the same as counting everybody.
    real: definition.intervalMethod === "none" ? null : interval !== null && (interval.low > 0 || interval.high < 0),
  };
}

function activeRuleOf(metric: MetricDeclaration, { activeRule, purchaseDays }: Freshness): Evaluation["activeRule"] {
  if (!metric.usesActiveRule || activeRule === null || purchaseDays === null) return null;
  return { rule: activeRule, purchaseDays };
}
