import { expect, it } from "vitest";
import { getSummedDefinition } from "../catalogue";
import { toSums } from "../sums";
import { satisfaction10 } from "./satisfaction-10";

const standard = getSummedDefinition(satisfaction10);

it("is 8.5 for answers 8, 9, 7, 10", () => {
  // Sum 34, squares 64 + 81 + 49 + 100 = 294: (294 - 289) / 3 / 4 = .41667, root .64550 × 3.18245 (t, 3) = 2.05426
  const figure = standard.formula(toSums({ satisfactionAnswers: 4, satisfactionSum: 34, satisfactionSumSq: 294 }));
  expect(figure.value).toBe(8.5);
  expect(figure.interval?.low).toBeCloseTo(6.44574, 5);
  expect(figure.interval?.high).toBe(10);
});

it("has a value but no interval for a single answer", () => {
  const figure = standard.formula(toSums({ satisfactionAnswers: 1, satisfactionSum: 9, satisfactionSumSq: 81 }));
  expect(figure).toMatchObject({ value: 9, n: 1, interval: null, variance: null });
});
