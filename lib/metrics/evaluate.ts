import { orNotBroughtIn } from "./brought-in";
import { getDefinition, getMetric } from "./catalogue";
import { changeOf, type HeldAgainst } from "./change";
import { type GroupRead, readComparedGroup } from "./compared-group";
import { byDefinitionInUse } from "./definition-in-use";
import type { Figures } from "./figures";
import { type Freshness, isComplete, reachesBack, readFreshness } from "./freshness";
import { earliest } from "./kept/earliest";
import { type FiguresRead, readFigures } from "./read-figures";
import { readPeriods } from "./read-periods";
import { comparedPeriod, type Period } from "./requested-periods";
import { inOrder, readSegmentOrder } from "./segment-order";
import {
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
 * Rows are ordered by period, then group: by name, segments as the organisation has them. Throws metric-unknown, definition-unknown or period-invalid.
 *
 * @param now the clock, which tells whether a period is over
 */
export async function evaluate(request: EvaluateRequest, now = new Date()): Promise<Evaluation> {
  const { definition } = await byDefinitionInUse(request);
  const [evaluation] = await evaluateDefinitions(request, [definition], now);
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
  const periods = await readPeriods(request);
  const compared = periods.map((period) => comparedPeriod(period, request));
  const [freshness, read, group, order] = await Promise.all([
    readFreshness(now),
    readFigures(request, definitions, union(periods, compared), now),
    readComparedGroup(request, definitions, periods, now),
    request.by === "segment" ? readSegmentOrder() : [],
  ]);
  return definitions.map((definition, index) => {
    const own = read[index];
    if (!own) throw new Error("each definition has its figures");
    const { groups, at } = own.figures;
    const figures = { groups: order.length > 0 ? inOrder(groups, order) : groups, at };
    const course = { metric, definition, periods, freshness, figures, byGroup: request.by !== undefined };
    const heldAgainst = group ? groupHeld(course, group, index) : periodsHeld(course, compared);
    const oldSince = earliest([own, group?.group[index], group?.others[index]].map((some) => some?.oldSince ?? null));
    return {
      metric: metric.id,
      definition: definition.id,
      unit: definition.unit,
      rows: figureRows(course, heldAgainst),
      asOf: (oldSince ?? freshness.refreshedAt)?.toISOString() ?? null,
      pending: freshness.pending,
      stale: oldSince !== null,
      activeRule: activeRuleOf(metric, freshness),
    };
  });
}

/** The figures of one definition, as far as there are any. */
interface Course {
  metric: MetricDeclaration;
  definition: Definition;
  periods: readonly Period[];
  freshness: Freshness;
  figures: Figures;
  byGroup: boolean;
}

/** What the figure of a complete period and a group is held against; null for nothing. */
type Holding = (period: Period, group: string | null) => HeldAgainst | null;

function figureRows(course: Course, heldAgainst: Holding): FigureRow[] {
  const { metric, definition, periods, freshness, figures } = course;
  const grouped = course.byGroup || (!isSummed(definition) && definition.ownGroups !== undefined);
  const names = grouped ? figures.groups : [null];
  return periods.flatMap((period) => {
    const complete = isComplete(period, metric, freshness);
    return names.flatMap((group): FigureRow[] => {
      const found = figures.at(period, group);
      if (!found) return [];
      const figure = orNotBroughtIn(found, period, metric, freshness);
      const held = complete ? heldAgainst(period, group) : null;
      const change = held && changeOf(definition, figure, held);
      return [{ period: period.period, until: period.until, group, ...shown(figure), complete, change }];
    });
  });
}

/** Each period is held against another, as far as the data reach from its beginning to its end. */
function periodsHeld({ metric, periods, freshness, figures }: Course, compared: readonly (Period | null)[]): Holding {
  const before = new Map(periods.map(({ period }, index) => [period, compared[index] ?? null]));
  return ({ period }, group) => {
    const against = before.get(period) ?? null;
    if (!against || !isComplete(against, metric, freshness) || !reachesBack(against, metric, freshness)) return null;
    const figure = figures.at(against, group);
    return figure && { kind: "period", period: against.period, figure };
  };
}

/** Each period is held against another group in the same one. */
function groupHeld({ metric, freshness }: Course, read: GroupRead, index: number): Holding {
  const { dimension, value } = read;
  const isOneOf = read.isOneOf[index] ?? false;
  const at = (some: FiguresRead | null | undefined, period: Period, group: string | null) => {
    const figure = some?.figures.at(period, group) ?? null;
    return figure && orNotBroughtIn(figure, period, metric, freshness);
  };
  return (period, group) => {
    if (isOneOf && group === value) return null;
    const figure = at(read.group[index], period, isOneOf ? null : group);
    const others = at(read.others[index], period, group);
    return figure && { kind: "group", dimension, value, others, isAmong: read.isAmong && !isOneOf, figure };
  };
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

function activeRuleOf(metric: MetricDeclaration, { activeRule, purchaseDays }: Freshness): Evaluation["activeRule"] {
  if (!metric.usesActiveRule || activeRule === null || purchaseDays === null) return null;
  return { rule: activeRule, purchaseDays };
}
