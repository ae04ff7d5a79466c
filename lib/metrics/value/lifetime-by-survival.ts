import { kaplanMeier } from "../../statistics/kaplan-meier";
import { restrictedMean } from "../../statistics/restricted-mean";
import { type DefinitionDraft, noFigure } from "../define";
import { readFreshness } from "../freshness";
import { groupRows } from "../retention/group-rows";
import { lastDayKnown } from "../retention/last-day-known";
import { accountsOfLives } from "../retention/lives-by-account";
import { readLifeCounts } from "../retention/read-life-counts";
import type { AnalysedFigure, Question, Sums } from "../types";
import { discountOver } from "./discount";
import { everyPlace } from "./every-place";
import { LIFETIME_SUMS, monthlyWorth } from "./lifetime-formula";
import { readQuestionSums } from "./question-sums";

/**
 * Lifetime value by the lives that were seen: the area under the survival curve of Kaplan and Meier (lives as in the indicator
 * "survival", to the end of the period), discounted at 10 % a year, × margin per customer and month. The curve is
 * followed as far as anybody was watched and not beyond, so the value is that of those months only: `horizonMonths` in the
 * details. Money. Interval: Greenwood's of the area; the spread of the margin is not in it.
 *
 * Example: durations of 1, 2, 2+, 3, 4+ and 5 months, a margin of 10 a month, no discount → 33.889.
 */
export const lifetimeBySurvival: DefinitionDraft = {
  id: "by-survival",
  intervalMethod: "greenwood",
  noData: "no-customers",
  reach: { subscriptions: { before: "all" } },
  analyse,
  accounts: accountsOfLives({ numerator: null, denominator: "n" }),
};

async function analyse(question: Question): Promise<AnalysedFigure[]> {
  const { activeRule, purchaseDays, ...freshness } = await readFreshness(question.now);
  const last = lastDayKnown(freshness, activeRule === "purchase" ? "invoices" : "subscriptions");
  if (activeRule === null || purchaseDays === null || last === null) return everyPlace(question, [], "no-customers");
  const { by, constraints, periods } = question;
  const watches = periods.map(({ period, until }) => ({ period, until: earlier(until, last) }));
  const rule = { activeRule, purchaseDays };
  const [counts, sums] = await Promise.all([
    readLifeCounts({ rule, unit: "month", watches, by, constraints }),
    readQuestionSums(question, LIFETIME_SUMS, true),
  ]);
  const found = [...groupRows(counts, ({ period, group }) => `${period} ${group ?? ""}`).values()].flatMap((rows) => {
    const [first] = rows;
    if (!first) return [];
    const { period, group } = first;
    return [{ period, group, ...survivalValue(rows, sums.at(period, group), discountOver(1)) }];
  });
  return everyPlace(question, found, "no-customers");
}

/**
 * @param lives their lengths in months
 * @param sums  of months added up
 * @param discount per month
 */
export function survivalValue(lives: Parameters<typeof kaplanMeier>[0], sums: Sums, discount: number) {
  const monthly = monthlyWorth(sums, true);
  if ("noData" in monthly) return noFigure(0, 0, monthly.noData);
  const { worth } = monthly;
  const curve = kaplanMeier(lives);
  const horizon = curve.at(-1)?.time ?? 0;
  const area = restrictedMean(curve, horizon, discount);
  if (!area) return noFigure(worth, 0, "not-enough-data");
  const ends = [worth * area.interval.low, worth * area.interval.high].sort((a, b) => a - b);
  const [low = 0, high = 0] = ends;
  return {
    value: worth * area.mean,
    numerator: worth,
    denominator: null,
    n: curve[0]?.atRisk ?? 0,
    interval: area.variance > 0 ? { low, high } : null,
    variance: null,
    noData: null,
    details: { monthlyMargin: worth, months: area.mean, horizonMonths: horizon },
  };
}

/** Of two days "YYYY-MM-DD". */
const earlier = (one: string, other: string) => (one < other ? one : other);
