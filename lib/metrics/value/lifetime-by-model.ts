import { type DefinitionDraft, noFigure } from "../define";
import { readFreshness } from "../freshness";
import { termsOfMonths } from "../terms-of-months";
import type { AnalysedFigure, Figure, Question } from "../types";
import { modelDetails, readCommonModel } from "./common-model";
import { everyPlace } from "./every-place";
import { type Expected, expectedPeriods, expectedRevenue } from "./expected-lifetime";
import { LIFETIME_LISTED, LIFETIME_SUMS, monthlyWorth } from "./lifetime-formula";
import { readQuestionSums } from "./question-sums";

/**
 * Lifetime value of a new customer by the model that was fitted last, on everybody: where contracts make customers, the
 * shifted-beta-geometric's expected periods, each paid at its beginning and discounted at 10 % a year, × margin per customer and
 * period; where purchases do, the first purchase and those that BG/NBD expects in five years, discounted alike, × the value
 * of one by Gamma-Gamma × gross margin. Margin is that of the period and group, and n the months that its customers were such.
 * Money. Interval: by the likelihood of the models; the spread of the margin is not in it. No model fitted: no value.
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
    { numerator: null, denominator: "n" },
    { ...LIFETIME_LISTED, denominator: [["customersActive", 1]] },
    "money",
  ),
};

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
    return {
      period,
      group,
      ...modelValue(worth, expected, read.customersActive),
      details: modelDetails(first, question),
    };
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
