import { getDefinition, getMetric } from "./catalogue";
import { differenceInterval } from "./difference";
import { type Freshness, isComplete, reachesBack, readFreshness } from "./freshness";
import { type GroupSums, readSums } from "./read-sums";
import { comparedPeriod, type Period, requestedPeriods } from "./requested-periods";
import { toSums } from "./sums";
import type { Change, Definition, EvaluateRequest, Evaluation, Figure, FigureRow, MetricDeclaration } from "./types";

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
  const names = [...new Set(definitions.flatMap((definition) => definition.sums))];
  const [freshness, groups] = await Promise.all([
    readFreshness(now),
    readSums(request, union(periods, compared), names),
  ]);
  const course = { metric, periods, compared, freshness, groups, byGroup: request.by !== undefined };
  return definitions.map((definition) => ({
    metric: metric.id,
    definition: definition.id,
    unit: definition.unit,
    rows: figureRows(definition, course),
    asOf: freshness.refreshedAt?.toISOString() ?? null,
    pending: freshness.pending,
    activeRule: activeRuleOf(metric, freshness),
  }));
}

/** What the figures of all definitions are made from. */
interface Course {
  metric: MetricDeclaration;
  periods: readonly Period[];
  /** For each period the one that it is compared with. */
  compared: readonly (Period | null)[];
  freshness: Freshness;
  groups: readonly GroupSums[];
  byGroup: boolean;
}

function figureRows(definition: Definition, course: Course): FigureRow[] {
  const { metric, periods, compared, freshness, groups } = course;
  const figures = figureReader(definition, groups);
  const names = course.byGroup ? [...new Set(groups.map((group) => group.group))].sort(byName) : [null];
  return periods.flatMap((period, index) => {
    const before = compared[index] ?? null;
    const complete = isComplete(period, metric, freshness);
    const against = before && isComplete(before, metric, freshness) && reachesBack(before, metric, freshness);
    return names.map((group): FigureRow => {
      const figure = figures(period, group);
      const change = complete && against ? changeOf(definition, figure, figures(before, group), before) : null;
      return { period: period.period, until: period.until, group, ...shown(figure), complete, change };
    });
  });
}

function union(periods: readonly Period[], compared: readonly (Period | null)[]): Period[] {
  const all = new Map(periods.map((period) => [period.period, period]));
  for (const period of compared) if (period) all.set(period.period, period);
  return [...all.values()];
}

const byName = (a: string | null, b: string | null) => ((a ?? "") < (b ?? "") ? -1 : 1);

/** A group without a row of sums is one in which nothing happened. */
function figureReader(definition: Definition, groups: readonly GroupSums[]) {
  const byKey = new Map(groups.map(({ period, group, sums }) => [`${period} ${group ?? ""}`, sums]));
  const nothing = toSums();
  return (period: Period, group: string | null): Figure =>
    definition.formula(byKey.get(`${period.period} ${group ?? ""}`) ?? nothing);
}

function shown({ value, interval, n, numerator, denominator, noData }: Figure) {
  return { value, low: interval?.low ?? null, high: interval?.high ?? null, n, numerator, denominator, noData };
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
