import { logRank } from "../../statistics/log-rank";
import { defineMetric } from "../define";
import { readFreshness } from "../freshness";
import type { AnalysedFigure, Question } from "../types";
import { groupRows } from "./group-rows";
import { earlierDay, lastDayKnown } from "./last-day-known";
import { accountsOfLives } from "./lives-by-account";
import { readLifeCounts } from "./read-life-counts";
import { type SurvivalFigures, survivalAt, survivalFigures } from "./survival-figures";

/** Ages in months at which the figure's details tell the share that is still there. */
const AGES = [12, 24, 36];

/**
 * Survival: how long does a customer stay?
 *
 * In words: the time from the first contract or purchase after which half of the customers have left, by the curve of
 * Kaplan and Meier over all lives that began by the end of the period. Who is still a customer then was watched up to that
 * day, or to the last day known, and counts as long as it was watched. A life ends with the first day not active; a return
 * is no second life. Months from 0; no median while fewer than half have left.
 * By a dimension, the details tell how often chance alone sets the groups so far apart (log-rank p).
 *
 * Source: Kaplan & Meier (1958), J. Am. Stat. Assoc. 53:457-481. Interval: Brookmeyer & Crowley (1982) with the log-log band.
 * Example: lives of 1, 2, 2+, 3, 4+ and 5 months → shares .8333, .6667, .4444 and 0 after 1, 2, 3 and 5; the median is 3.
 */
export const survival = defineMetric({
  id: "survival",
  kind: "kpi",
  unit: "months",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    {
      id: "standard",
      intervalMethod: "greenwood",
      analyse,
      accounts: accountsOfLives({ numerator: "lost", denominator: "n" }),
    },
  ],
  facts: ["subscriptions", "invoices"],
  reach: { subscriptions: { before: "all" }, invoices: { before: "all" } },
  source:
    "E. L. Kaplan & P. Meier (1958), J. Am. Stat. Assoc. 53:457-481. Interval of the median: Brookmeyer & Crowley (1982), Biometrics 38:29-41.",
});

async function analyse({ periods, by, constraints, now }: Question): Promise<AnalysedFigure[]> {
  const freshness = await readFreshness(now);
  const { activeRule, purchaseDays } = freshness;
  const last = lastDayKnown(freshness, activeRule === "purchase" ? "invoices" : "subscriptions");
  if (activeRule === null || purchaseDays === null || last === null) return none(periods, by !== undefined);
  const counts = await readLifeCounts({
    rule: { activeRule, purchaseDays },
    unit: "month",
    watches: periods.map(({ period, until }) => ({ period, until: earlierDay(until, last) })),
    by,
    constraints,
  });
  const ofPeriod = groupRows(counts, ({ period }) => period);
  return periods.flatMap(({ period }) => {
    const groups = [...groupRows(ofPeriod.get(period) ?? [], ({ group }) => group)];
    if (groups.length === 0) return none([{ period }], by !== undefined);
    const p = by ? (logRank(groups.map(([, rows]) => rows))?.p ?? null) : undefined;
    return groups.map(([group, rows]) => ({ period, group, ...medianFigure(survivalFigures(rows), p) }));
  });
}

/** Nobody came yet; of a dimension there is nothing to name. */
function none(periods: readonly { period: string }[], isGrouped: boolean): AnalysedFigure[] {
  if (isGrouped) return [];
  return periods.map(({ period }) => ({ period, group: null, ...medianFigure(survivalFigures([])) }));
}

/** @param p of the log-rank test between the groups; left out without groups */
function medianFigure({ n, events, median, curve }: SurvivalFigures, p?: number | null) {
  const { time, low, high } = median;
  const shares = AGES.map((age) => {
    const found = survivalAt(curve, age);
    return [`after${age}`, found && 100 * found.share] as const;
  });
  return {
    value: time,
    numerator: null,
    denominator: null,
    n,
    interval: low !== null && high !== null ? { low, high } : null,
    variance: null,
    noData: time !== null ? null : n === 0 ? ("no-customers" as const) : ("median-not-reached" as const),
    details: {
      ...Object.fromEntries(shares),
      lost: events,
      medianLow: low,
      medianHigh: high,
      ...(p === undefined ? {} : { logRankP: p }),
    },
  };
}
