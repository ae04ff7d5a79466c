import { compareGroups, compareMonths, type Groups } from "./compare-groups";
import { type Customer, membersOf, type Panel, ratioOf } from "./panel";
import { compareGenerations, type Generations } from "./same-age";
import { type FittedSeries, fitSeries, type MonthValue } from "./series";
import type { Effect, EventPoint, GroupFigures, Impact } from "./types";
import type { ImpactWindow } from "./window";

export type PanelImpact = Pick<Impact, keyof Effect | "groups" | "eventStudy" | "series" | "slope" | "cohorts">;

/**
 * All that a panel of customers tells of a change: the effect, month by month, and by cohort. Pure.
 *
 * @param scale what a ratio is multiplied by: 100 of percent
 * @param everybody the change was for all, so that there is no control group
 */
export function analysePanel(panel: Panel, window: ImpactWindow, scale: number, everybody: boolean): PanelImpact {
  const scaled = { ...panel, numerators: panel.numerators.map((value) => scale * value) };
  const sides = sidesOf(panel, window);
  const { members, ...main } = analyseCustomers(scaled, sides, everybody, () => true);
  const isOld = ({ acquired }: Customer) => acquired !== null && acquired < window.change;
  const {
    series: _series,
    slope: _slope,
    members: _members,
    ...old
  } = analyseCustomers(scaled, sides, everybody, isOld);
  return {
    ...main,
    eventStudy: everybody ? [] : pointsOf(scaled, members, sides),
    cohorts: [
      { cohort: "acquired-before", ...old },
      { cohort: "acquired-after", ...analyseGenerations(scaled, sides, everybody) },
    ],
  };
}

/** The places of the months before and after among those of the panel. */
interface Sides {
  before: number[];
  after: number[];
}

function sidesOf({ months }: Panel, { change }: ImpactWindow): Sides {
  const places = months.map((_, at) => at);
  return {
    before: places.filter((at) => (months[at] ?? "") < change),
    after: places.filter((at) => (months[at] ?? "") > change),
  };
}

function analyseCustomers(
  panel: Panel,
  sides: Sides,
  everybody: boolean,
  accepts: (customer: Customer) => boolean,
): Omit<PanelImpact, "cohorts" | "eventStudy"> & { members: Groups } {
  const months = [...sides.before, ...sides.after];
  const groups: Groups = {
    treated: membersOf(panel, true, months, accepts),
    control: everybody ? [] : membersOf(panel, false, months, accepts),
  };
  const figures = {
    treated: figuresOf(panel, groups.treated, sides),
    control: everybody ? null : figuresOf(panel, groups.control, sides),
  };
  const counts = { treated: groups.treated.length, control: groups.control.length };
  if (everybody) {
    const value = (month: number) => ratioOf(panel, { customers: groups.treated, months: [month] })?.ratio ?? null;
    const values = (places: number[]): MonthValue[] =>
      places.map((month) => ({ month: panel.months[month] ?? "", value: value(month) }));
    return {
      ...seriesEffect(fitSeries(values(sides.before), values(sides.after))),
      ...counts,
      groups: figures,
      members: groups,
    };
  }
  const made = compareGroups(panel, groups, sides.before, sides.after);
  return {
    method: "difference-in-differences",
    ...effectOf(made && { estimate: made.estimate, interval: made.interval }),
    ...counts,
    groups: figures,
    members: groups,
    series: [],
    slope: null,
  };
}

function figuresOf(panel: Panel, customers: readonly number[], { before, after }: Sides): GroupFigures {
  return {
    customers: customers.length,
    before: ratioOf(panel, { customers, months: before })?.ratio ?? null,
    after: ratioOf(panel, { customers, months: after })?.ratio ?? null,
  };
}

/** The effect that a fitted series shows: the jump at the change. */
export function seriesEffect(
  fitted: FittedSeries | null,
): Pick<PanelImpact, "method" | "estimate" | "low" | "high" | "real" | "series" | "slope"> {
  return {
    method: "interrupted-time-series",
    ...effectOf(fitted && { estimate: fitted.estimate, interval: { low: fitted.low, high: fitted.high } }),
    series: fitted?.points ?? [],
    slope: fitted?.slope ?? null,
  };
}

function effectOf(
  made: { estimate: number; interval: { low: number; high: number } | null } | null,
): Pick<Effect, "estimate" | "low" | "high" | "real"> {
  const interval = made?.interval ?? null;
  return {
    estimate: made?.estimate ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    real: interval && (interval.low > 0 || interval.high < 0),
  };
}

function pointsOf(panel: Panel, groups: Groups, { before }: Sides): EventPoint[] {
  const base = before.at(-1);
  if (base === undefined) return [];
  return compareMonths(panel, groups, base).map(({ period, effect }) => ({
    month: period,
    estimate: effect?.estimate ?? null,
    low: effect?.interval?.low ?? null,
    high: effect?.interval?.high ?? null,
  }));
}

/** New customers since the change against new customers before it, over equally many months on either side. */
function analyseGenerations(panel: Panel, sides: Sides, everybody: boolean): Effect & Pick<Impact, "groups"> {
  const length = Math.min(sides.before.length, sides.after.length);
  const before = sides.before.slice(sides.before.length - length);
  const after = sides.after.slice(0, length);
  const generation = (treated: boolean, months: number[]) => {
    const acquired = new Set(months.map((month) => panel.months[month]));
    const accepts = (customer: Customer) => acquired.has(customer.acquired ?? "");
    return { customers: membersOf(panel, treated, months, accepts), months };
  };
  const generations = (treated: boolean): Generations => ({
    after: generation(treated, after),
    before: generation(treated, before),
  });
  const treated = generations(true);
  const control = everybody ? null : generations(false);
  const figures = ({ before: then, after: now }: Generations): GroupFigures => ({
    customers: then.customers.length + now.customers.length,
    before: ratioOf(panel, then)?.ratio ?? null,
    after: ratioOf(panel, now)?.ratio ?? null,
  });
  return {
    method: "same-age",
    ...effectOf(compareGenerations(panel, treated, control)),
    treated: treated.before.customers.length + treated.after.customers.length,
    control: control ? control.before.customers.length + control.after.customers.length : 0,
    groups: { treated: figures(treated), control: control && figures(control) },
  };
}
