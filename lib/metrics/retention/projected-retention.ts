import { whereProfile } from "../constraints";
import { defineMetric, noFigure } from "../define";
import type { AnalysedAccounts } from "../drill-down";
import { readFreshness } from "../freshness";
import { partsQuery } from "../parts-of-facts";
import type { AnalysedFigure, Figure, Question } from "../types";
import { groupRows } from "./group-rows";
import { earlierDay, lastDayKnown } from "./last-day-known";
import { type Projection, projectByChurn, projectByModel } from "./project-cohort";
import { COHORT_NAMES, contractLives, readRenewals, type WatchedContracts } from "./read-renewals";

type Project = (cohort: readonly WatchedContracts[]) => Projection | null;

/** Years ahead that the figure's details tell besides the first. */
const YEARS = [2, 3, 5];

/**
 * Projected retention: of the customers of a cohort who are there, how many will be in a year?
 *
 * In words: customers whose first contract began in the same year are a cohort. On the renewals it came to by the end of the
 * period the shifted-beta-geometric model is fitted: each customer has a churn probability of its own, so those likely to leave
 * leave first and retention rises with age. The figure is the share of those there at the end of the period who are expected to
 * be there after another year of renewals. Percent. Nobody left or nobody stayed so far, or nobody came to a
 * second renewal: no model, and no figure.
 * Rivals: cohorts by the month; the geometric model, with the same churn for all, which expects too little of old cohorts.
 *
 * Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90. Interval: delta method on the log-odds; of the rival
 * Wilson's of its churn.
 * Example: of 1,000 there are 869, 743, 653, 593, 551, 517, 491 left → α .668, β 3.806: of the 491, 94.2 % stay another year; by
 * the geometric model 89.7 %.
 */
export const projectedRetention = defineMetric({
  id: "projected-retention",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "likelihood",
      ownGroups: "cohorts",
      noData: "no-renewals",
      analyse: (question) => project(question, "year", projectByModel),
      accounts: accountsOf("year"),
    },
    {
      id: "monthly-cohorts",
      intervalMethod: "likelihood",
      ownGroups: "cohorts",
      noData: "no-renewals",
      analyse: (question) => project(question, "month", projectByModel),
      accounts: accountsOf("month"),
    },
    {
      id: "geometric",
      intervalMethod: "likelihood",
      ownGroups: "cohorts",
      noData: "no-renewals",
      analyse: (question) => project(question, "year", projectByChurn),
      accounts: accountsOf("year"),
    },
  ],
  facts: ["subscriptions"],
  reach: { subscriptions: { before: "all" } },
  source: "P. S. Fader & B. G. S. Hardie (2007), J. Interactive Marketing 21(1):76-90.",
});

/** The customers of a cohort: 1 of 1 where it is there at the end of the watch, which is what the projection starts from. */
function accountsOf(by: "month" | "year"): AnalysedAccounts {
  return {
    addUpTo: { numerator: "denominator", denominator: "n" },
    unit: "count",
    async query(question, group) {
      const last = lastDayKnown(await readFreshness(question.now), "subscriptions");
      const [period] = question.periods;
      if (!period || last === null) return null;
      const where = whereProfile(question.constraints, 6);
      return partsQuery(
        question,
        `SELECT account_id, (stop > $6::text::date)::int AS numerator, 1 AS denominator
         FROM (${contractLives(where.sql)}) lives
         WHERE start <= $6::text::date AND to_char(start, '${COHORT_NAMES[by]}') = $5`,
        [group ?? "", earlierDay(period.until, last), ...where.parameters],
      );
    },
  };
}

async function project(question: Question, by: "month" | "year", model: Project): Promise<AnalysedFigure[]> {
  const last = lastDayKnown(await readFreshness(question.now), "subscriptions");
  if (last === null) return [];
  const watches = question.periods.map(({ period, until }) => ({ period, until: earlierDay(until, last) }));
  const { aYear, contracts } = await readRenewals(question, by, watches);
  const cohorts = [...groupRows(contracts, ({ cohort }) => cohort)].sort(([a], [b]) => (a < b ? -1 : 1));
  return cohorts.flatMap(([group, lives]) =>
    [...groupRows(lives, ({ period }) => period)].map(([period, cohort]) => ({
      period,
      group,
      ...figureOf(cohort, model, aYear),
    })),
  );
}

/** @param aYear renewals in a year */
function figureOf(cohort: readonly WatchedContracts[], model: Project, aYear: number): Figure {
  const customers = cohort.reduce((sum, each) => sum + each.customers, 0);
  const there = cohort.reduce((sum, each) => sum + each.there, 0);
  if (there === 0) return { ...noFigure(0, 0, "no-customers-at-end"), n: customers };
  const projection = model(cohort);
  if (!projection) return { ...noFigure(0, there, "no-renewals"), n: customers };
  const share = projection.after(aYear);
  const interval = projection.interval(aYear);
  const later = YEARS.map((years) => [`after${years}Years`, 100 * projection.after(years * aYear)] as const);
  return {
    value: 100 * share,
    numerator: there * share,
    denominator: there,
    n: customers,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    variance: null,
    noData: null,
    details: { customers, there, ...Object.fromEntries(later), ...projection.parameters },
  };
}
