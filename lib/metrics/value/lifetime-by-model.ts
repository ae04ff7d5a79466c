import { bgNbdOf, gammaGammaOf, sbgOf } from "../../models/parameters";
import { type FittedModel, UNIT_DAYS } from "../../models/types";
import type { Interval } from "../../statistics/interval";
import { expectedPurchasesOfNew } from "../../statistics/models/bg-nbd-expected";
import { deltaInterval } from "../../statistics/models/delta-interval";
import { expectedValue } from "../../statistics/models/gamma-gamma-expected";
import { residualLifetime } from "../../statistics/models/residual-lifetime";
import { type DefinitionDraft, noFigure } from "../define";
import { readFreshness } from "../freshness";
import { termsOfMonths } from "../terms-of-months";
import type { AnalysedFigure, Figure, Question } from "../types";
import { modelDetails, readCommonModel } from "./common-model";
import { discountOver } from "./discount";
import { everyPlace } from "./every-place";
import { LIFETIME_LISTED, LIFETIME_SUMS, monthlyWorth } from "./lifetime-formula";
import { readQuestionSums } from "./question-sums";

/** How far ahead purchases are counted: five years, after which little is left of what is discounted. */
const MONTHS_AHEAD = 60;

/**
 * Lifetime value of a new customer by the model that was fitted last, on everybody: where contracts make customers, the
 * shifted-beta-geometric's expected periods, each paid at its beginning and discounted at 10 % a year, × margin per customer and
 * period; where purchases do, the first purchase and those that BG/NBD expects in five years, discounted alike, × the value
 * of one by Gamma-Gamma × gross margin. Margin is that of the period and group. Money. Interval: by the likelihood of the
 * models; the spread of the margin is not in it. No model fitted: no value.
 *
 * Source: Fader & Hardie (2010), Marketing Science 29(1):85-93; Fader, Hardie & Lee (2005), J. of Marketing Research 42:415-430.
 */
export const lifetimeByModel: DefinitionDraft = {
  id: "by-model",
  intervalMethod: "likelihood",
  noData: "no-model",
  analyse,
  // Its margin is that of these accounts; the model is everybody's.
  accounts: termsOfMonths(
    { numerator: null, denominator: null },
    { ...LIFETIME_LISTED, denominator: [["customersActive", 1]] },
    "money",
  ),
};

/** What a customer comes to, in periods of margin or in revenue, with its interval. */
interface Expected {
  amount: number;
  interval: Interval | null;
}

async function analyse(question: Question): Promise<AnalysedFigure[]> {
  const { activeRule } = await readFreshness(question.now);
  const isContract = activeRule === "contract";
  const [first, second] = await Promise.all(
    isContract ? [readCommonModel("sbg"), null] : [readCommonModel("bg-nbd"), readCommonModel("gamma-gamma")],
  );
  const sums = await readQuestionSums(question, LIFETIME_SUMS, true);
  const expected = isContract ? first && expectedPeriods(first) : first && second && expectedRevenue(first, second);
  const found = sums.places.map(({ period, group }): AnalysedFigure => {
    const read = sums.at(period, group);
    const monthly = monthlyWorth(read, true);
    if (!first || (!isContract && !second)) return { period, group, ...noFigure(0, 0, "no-model") };
    if ("noData" in monthly) return { period, group, ...noFigure(0, 0, monthly.noData) };
    if (!expected) return { period, group, ...noFigure(0, 0, "not-enough-data") };
    const worth = isContract
      ? monthly.worth * (first.unit === "year" ? 12 : 1)
      : (read.revenue - read.directCost) / read.revenue;
    return { period, group, ...modelValue(worth, expected, first.customers), details: modelDetails(first) };
  });
  return everyPlace(question, found, first ? "no-customers" : "no-model");
}

function modelValue(worth: number, { amount, interval }: Expected, n: number): Figure {
  const [low = 0, high = 0] = interval ? [worth * interval.low, worth * interval.high].sort((a, b) => a - b) : [];
  return {
    value: worth * amount,
    numerator: worth,
    denominator: null,
    n,
    interval: interval && { low, high },
    variance: null,
    noData: null,
  };
}

/** Discounted periods of a new contract, the first of which is paid at once. Null where the series has no end. */
export function expectedPeriods(fitted: Pick<FittedModel, "parameters" | "covariance" | "unit">): Expected | null {
  const parameters = sbgOf(fitted);
  const discount = discountOver(fitted.unit === "year" ? 12 : 1);
  const periods = (at: typeof parameters) => 1 + (residualLifetime(at, 0, discount) ?? Number.NaN) / (1 + discount);
  const amount = periods(parameters);
  const interval = deltaInterval(parameters, fitted.covariance, "amount", periods);
  return Number.isFinite(amount) ? { amount, interval } : null;
}

/** Discounted revenue of a new customer's purchases. Null where the model of values has no mean. */
export function expectedRevenue(
  purchases: Pick<FittedModel, "parameters" | "covariance" | "unit">,
  values: Pick<FittedModel, "parameters" | "covariance">,
): Expected | null {
  const [bgNbd, gammaGamma] = [bgNbdOf(purchases), gammaGammaOf(values)];
  const ofNew = { purchases: 0, meanValue: 0 };
  const value = (at: typeof gammaGamma) => expectedValue(at, ofNew) ?? Number.NaN;
  const count = (at: typeof bgNbd) =>
    discountedPurchases((months) => expectedPurchasesOfNew(at, inUnit(months, purchases.unit)));
  const amount = count(bgNbd) * value(gammaGamma);
  if (!Number.isFinite(amount)) return null;
  const spreads = [
    deltaInterval(bgNbd, purchases.covariance, "amount", count),
    deltaInterval(gammaGamma, values.covariance, "amount", value),
  ];
  return { amount, interval: productInterval(amount, spreads) };
}

const inUnit = (months: number, unit: FittedModel["unit"]) => (months * UNIT_DAYS.month) / UNIT_DAYS[unit];

/** The first purchase at once, later ones in the middle of their month. @param expected purchases after the first by a month */
function discountedPurchases(expected: (months: number) => number): number {
  let [sum, before] = [1, 0];
  for (let month = 1; month <= MONTHS_AHEAD; month++) {
    const by = expected(month);
    sum += (by - before) / (1 + discountOver(month - 0.5));
    before = by;
  }
  return sum;
}

/** Of a product of amounts fitted apart: their relative spreads, squared, added and rooted. */
function productInterval(amount: number, spreads: readonly (Interval | null)[]): Interval | null {
  const halves = spreads.flatMap((spread) => (spread ? [Math.log(spread.high / spread.low) / 2] : []));
  if (halves.length < spreads.length) return null;
  const half = Math.hypot(...halves);
  return { low: amount * Math.exp(-half), high: amount * Math.exp(half) };
}
