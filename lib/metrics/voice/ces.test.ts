import { expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { ces } from "./ces";

it("is 70 % and 5 on average for 3 answers of 7, 4 of 5, 2 of 4 and 1 of 1", () => {
  // Easy 3 + 4 of 10; sum 21 + 20 + 8 + 1 = 50; squares 147 + 100 + 32 + 1 = 280
  const sums = toSums({ cesAnswers: 10, cesEasy: 7, cesSum: 50, cesSumSq: 280 });
  expect(getSummedDefinition(ces).formula(sums).value).toBeCloseTo(70, 12);
  const mean = getSummedDefinition(ces, "mean").formula(sums);
  expect(mean.value).toBe(5);
  // (280 - 250) / 9 / 10 = 1/3, root .57735 × 2.262157 (t, 9) = 1.30606
  expect(mean.interval?.low).toBeCloseTo(3.69394, 5);
  expect(mean.interval?.high).toBeCloseTo(6.30606, 5);
});
