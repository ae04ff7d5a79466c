import { expect, it } from "vitest";
import { checkedMonths } from "./check-days";
import { areaFigure, precisionFigure } from "./health-check-figures";
import type { HealthOutcome } from "./read-health-outcomes";

const outcome = (score: number, lost: string[], stayed = 0): HealthOutcome => ({
  period: "2026-01-01",
  group: null,
  score,
  colour: score >= 75 ? "green" : score >= 60 ? "yellow" : "red",
  lost: lost.length,
  stayed,
  lostNames: lost,
});

it("tells lost from kept accounts in 5 of 6 pairs", () => {
  // Lost at 20 and 60, stayed at 50, 70 and 90: only 60 against 50 is the wrong way round.
  const outcomes = [outcome(20, ["A"]), outcome(60, ["B"]), outcome(50, [], 1), outcome(70, [], 1), outcome(90, [], 1)];
  const figure = areaFigure(outcomes);
  expect(figure.value).toBeCloseTo(5 / 6, 10);
  expect(figure).toMatchObject({ n: 5, noData: null, details: { lost: 2, stayed: 3, red: 2, lostRed: 1 } });
  expect(figure.interval?.low).toBeLessThan(0.5);
  // Red are 20, which was lost, and 50, which stayed.
  expect(precisionFigure(outcomes)).toMatchObject({ value: 50, numerator: 1, denominator: 2 });
});

it("names the losses that had been green", () => {
  const { details } = areaFigure([outcome(95, ["Acme (a1)", "Bolt (b1)"], 3), outcome(62, ["Cord (c1)"])]);
  expect(details).toMatchObject({
    lost: 3,
    lostGreen: 2,
    lostGreenNames: "Acme (a1), Bolt (b1)",
    lostRed: 0,
    recall: 0,
  });
});

it("says why there is no figure", () => {
  expect(areaFigure([])).toMatchObject({ value: null, noData: "not-enough-data" });
  expect(areaFigure([outcome(40, [], 5)])).toMatchObject({ value: null, noData: "nobody-lost" });
  expect(areaFigure([outcome(40, ["A"])])).toMatchObject({ value: null, noData: "not-enough-data" });
  expect(precisionFigure([outcome(95, ["A"], 4)])).toMatchObject({ value: null, noData: "not-enough-data" });
});

it("looks at the last month's end of a period and every third before, once the days after have passed", () => {
  const year = { period: "2026-01-01", from: "2026-01-01", endMonth: "2026-12-01", until: "2027-01-01" };
  const looked = (days: number, last: string) =>
    checkedMonths([year], days, last).map(({ month, looked }) => `${month} ${looked}`);
  // 1 July + 90 days is 29 September; what happened on the 28th must be known.
  expect(looked(90, "2026-09-28")).toEqual(["2026-06-01 2026-09-29", "2026-03-01 2026-06-30"]);
  expect(looked(90, "2026-09-27")).toEqual(["2026-03-01 2026-06-30"]);
  expect(looked(60, "2027-03-01")).toHaveLength(4);
});
