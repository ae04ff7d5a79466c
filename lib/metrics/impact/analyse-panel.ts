import { compareGroups, compareMonths, type Groups } from "./compare-groups";
import { effectOf, type PanelImpact, seriesEffect } from "./effect-of";
import { analyseGenerations, type Sides } from "./generations";
import { type Customer, membersOf, type Panel, ratioOf } from "./panel";
import { fitSeries, type MonthValue } from "./series";
import type { EventPoint, GroupFigures } from "./types";
import type { ImpactWindow } from "./window";

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
