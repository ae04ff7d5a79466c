import { addMonths } from "../../time/periods";
import { defineMetric } from "../define";
import type { AnalysedAccounts } from "../drill-down";
import { type Freshness, readFreshness } from "../freshness";
import { groupRows } from "../retention/group-rows";
import { lastDayKnown } from "../retention/last-day-known";
import type { AnalysedFigure, Figure, Question } from "../types";
import { checkedMonths } from "./check-days";
import { areaFigure, precisionFigure } from "./health-check-figures";
import { type HealthOutcome, healthOutcomeParts, readHealthOutcomes } from "./read-health-outcomes";

const DAYS = 90;

/** What of a period says when to look. */
type Span = Pick<Question["periods"][number], "period" | "from" | "endMonth">;

/**
 * Health check: how well did health tell losses apart before they came?
 *
 * In words: of all pairs of an account that was lost within 90 days after a month's end and one that was not, the share in
 * which the lost one had the lower score at that end; a tie counts one half. 0..1; one half is a coin's. Lost: active at
 * the month's end and not on the 90th day after it. A quarter is looked at from its last month's end, a year from four ends
 * three months apart. Only what was known at the end is in a score, so this is a test and no fit. Nobody lost: no figure.
 * Rivals: lost within 60 days; the share of the red accounts that were lost within 90 days.
 *
 * Source: DeLong, DeLong & Clarke-Pearson (1988), Biometrics 44:837-845; the interval is told in lib/statistics/roc-area.ts.
 * Example: lost at 20 and 60, stayed at 50, 70 and 90 → 5 of 6 pairs → 0.833; red below 60: 1 of 2 lost → 50 %.
 */
export const healthCheck = defineMetric({
  id: "health-check",
  kind: "kpi",
  unit: "ratio",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [
    {
      id: "standard",
      intervalMethod: "delong",
      noData: "nobody-lost",
      analyse: analysis(DAYS, areaFigure),
      accounts: lookedAt(DAYS),
    },
    {
      id: "60-days",
      intervalMethod: "delong",
      noData: "nobody-lost",
      analyse: analysis(60, areaFigure),
      accounts: lookedAt(60),
    },
    {
      id: "precision",
      unit: "percent",
      intervalMethod: "wilson",
      noData: "not-enough-data",
      analyse: analysis(DAYS, precisionFigure),
      accounts: { ...lookedAt(DAYS, "red"), addUpTo: { numerator: "numerator", denominator: "denominator" } },
    },
  ],
  facts: ["subscriptions", "invoices"],
  reach: { subscriptions: { after: { days: DAYS } }, invoices: { after: { days: DAYS } } },
  settleDays: DAYS,
  source:
    "E. R. DeLong, D. M. DeLong & D. L. Clarke-Pearson (1988), Comparing the areas under two or more correlated receiver operating characteristic curves, Biometrics 44:837-845.",
});

function analysis(days: number, figureOf: (outcomes: readonly HealthOutcome[]) => Figure) {
  return async ({ periods, by, constraints, now }: Question): Promise<AnalysedFigure[]> => {
    const freshness = await readFreshness(now);
    const outcomes = await readOutcomes({ periods, by, constraints }, days, freshness);
    const ofPeriod = groupRows(outcomes, ({ period }) => period);
    return periods.flatMap(({ period }): AnalysedFigure[] => {
      const found = ofPeriod.get(period) ?? [];
      if (!by) return [{ period, group: null, ...figureOf(found) }];
      return [...groupRows(found, ({ group }) => group)].map(([group, rows]) => ({ period, group, ...figureOf(rows) }));
    });
  };
}

/** The accounts looked at, with how often each was found lost, of how often it was looked at. */
function lookedAt(days: number, colour?: HealthOutcome["colour"]): AnalysedAccounts {
  return {
    addUpTo: { numerator: "lost", denominator: "n" },
    unit: "count",
    async query({ periods, constraints, now }) {
      const looks = looksOf(periods, days, await readFreshness(now));
      return looks && healthOutcomeParts(looks.checked, looks.rule, constraints, colour);
    },
  };
}

async function readOutcomes(
  { periods, ...who }: Pick<Question, "periods" | "by" | "constraints">,
  days: number,
  freshness: Freshness,
): Promise<HealthOutcome[]> {
  const looks = looksOf(periods, days, freshness);
  return looks && looks.checked.length > 0 ? readHealthOutcomes(looks.checked, looks.rule, who) : [];
}

/** A year of looks, the last ones of months whose days after have passed; null where it is not known who is a customer. */
export function latestLooks(months: readonly string[], freshness: Freshness) {
  const looksAt = (month: string, from = month) => looksOf([{ period: month, from, endMonth: month }], DAYS, freshness);
  const last = months.findLast((month) => (looksAt(month)?.checked.length ?? 0) > 0);
  return last === undefined ? null : looksAt(last, addMonths(last, -11));
}

/** The months' ends to look at, and by which rule; null while it is not known who is a customer. */
function looksOf(periods: readonly Span[], days: number, freshness: Freshness) {
  const { activeRule, purchaseDays } = freshness;
  const lastDay = lastDayKnown(freshness, activeRule === "purchase" ? "invoices" : "subscriptions");
  if (activeRule === null || purchaseDays === null || lastDay === null) return null;
  return { checked: checkedMonths(periods, days, lastDay), rule: { activeRule, purchaseDays } };
}
