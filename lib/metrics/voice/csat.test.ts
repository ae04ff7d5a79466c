import { expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { csat } from "./csat";

// 42, 32, 10, 9, 14 answers of 5, 4, 3, 2, 1: 107 answers, 74 of them 4 or 5.
// Sum 210 + 128 + 30 + 18 + 14 = 400; squares 1050 + 512 + 90 + 36 + 14 = 1702.
const sums = toSums({ csatAnswers: 107, csatSatisfied: 74, csatSum: 400, csatSumSq: 1702 });

it("is 69.16 % for 74 of 107", () => {
  const figure = getSummedDefinition(csat).formula(sums);
  expect(figure.value).toBeCloseTo(69.16, 2);
  expect(figure.n).toBe(107);
  // Oracle: scipy 1.17, binomtest(74, 107).proportion_ci(method="wilson").
  expect(figure.interval?.low).toBeCloseTo(59.871509132, 6);
  expect(figure.interval?.high).toBeCloseTo(77.118260252, 6);
});

it("has the mean answer as a rival, in points", () => {
  const mean = getSummedDefinition(csat, "mean");
  expect(mean.unit).toBe("rating");
  // 400 / 107 = 3.738; variance (1702 - 400²/107) / 106 / 107 = 0.01822; t with 106 degrees of freedom 1.98260
  const figure = mean.formula(sums);
  expect(figure.value).toBeCloseTo(3.7383, 4);
  // Oracle: scipy 1.17, ttest_1samp of the 107 answers.
  expect(figure.interval?.low).toBeCloseTo(3.470689821, 6);
  expect(figure.interval?.high).toBeCloseTo(4.005945693, 6);
});

it("keeps the interval of the mean on the scale", () => {
  // Answers 5, 5, 4: mean 4.667 ± 4.303 × .3333, which passes 5
  const figure = getSummedDefinition(csat, "mean").formula(toSums({ csatAnswers: 3, csatSum: 14, csatSumSq: 66 }));
  expect(figure.interval?.high).toBe(5);
  expect(figure.interval?.low).toBeCloseTo(3.2324, 4);
});

it("has no value without answers", () => {
  for (const { id } of csat.definitions)
    expect(getSummedDefinition(csat, id).formula(toSums())).toMatchObject({ value: null, n: 0, noData: "no-answers" });
});
