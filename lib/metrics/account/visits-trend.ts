import { addMonths } from "../../time/periods";
import { type DefinitionDraft, noFigure } from "../define";
import { monthsOf, type Period } from "../requested-periods";
import { termsByAccount } from "../terms-by-account";
import type { AnalysedFigure, Figure, Question, Sums } from "../types";
import { everyPlace } from "../value/every-place";
import { readQuestionSums } from "../value/question-sums";

const NAMES = ["visits", "customersActive", "visitMonths"] as const;
const MONTHS = 3;

/**
 * Trend of visits: visits per account and month in the last three months of a period (those up to its end, where it is shorter)
 * against the three before, in percent of the latter. Accounts count in each month in which they are active.
 */
export const visitsTrend: DefinitionDraft = {
  id: "trend",
  unit: "percent",
  intervalMethod: "none",
  noData: "no-visits",
  reach: { visits: { upToEnd: { months: 2 * MONTHS } } },
  analyse,
  accounts: {
    addUpTo: { numerator: null, denominator: "n" },
    unit: "count",
    query: async ({ periods, constraints }) =>
      termsByAccount(
        { numerator: [["visits", 1]], denominator: [["customersActive", 1]] },
        periods.map((period) => threeMonths(period, 0)).flatMap(monthsOf),
        constraints,
      ),
  },
};

async function analyse(question: Question): Promise<AnalysedFigure[]> {
  const spans = (end: number) => question.periods.map((period) => threeMonths(period, end));
  const read = (end: number) => readQuestionSums({ ...question, periods: spans(end) }, NAMES, true);
  const [late, early] = await Promise.all([read(0), read(-MONTHS)]);
  const found = late.places.map(({ period, group }) => ({
    period,
    group,
    ...trend(late.at(period, group), early.at(period, group)),
  }));
  return everyPlace(question, found, "no-visits");
}

/** Three months up to some months after a period's end, under the period's name. */
function threeMonths({ period, endMonth }: Period, later: number): Period {
  const end = addMonths(endMonth, later);
  return { period, from: addMonths(end, 1 - MONTHS), endMonth: end, until: addMonths(end, 1) };
}

/** Example: 120 visits of 30 account-months after 100 of 40 → 4 against 2.5, so 60 %. */
export function trend(late: Sums, early: Sums): Figure {
  if (late.customersActive <= 0) return noFigure(0, 0, "no-customers");
  const now = late.visits / late.customersActive;
  const isKnown = late.visitMonths > 0 && early.visitMonths > 0;
  const before = early.customersActive > 0 ? early.visits / early.customersActive : 0;
  if (!isKnown || before === 0) return noFigure(now, before, "no-visits");
  const value = 100 * (now / before - 1);
  const figure = { value, numerator: now, denominator: before, n: late.customersActive };
  return { ...figure, interval: null, variance: null, noData: null };
}
