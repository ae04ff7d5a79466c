import { expect, it } from "vitest";
import { survivalLevels } from "./survival-levels";

/** Lives of 1, 2, 2+, 3, 4+ and 5 times so many months: what is left is 5/6, 4/6, 4/9 and 0 after 1, 2, 3 and 5. */
function example(months: number) {
  const steps = [
    { time: 1, atRisk: 6, events: 1, censored: 0, survival: 5 / 6 },
    { time: 2, atRisk: 5, events: 1, censored: 1, survival: 4 / 6 },
    { time: 3, atRisk: 3, events: 1, censored: 0, survival: 4 / 9 },
    { time: 4, atRisk: 2, events: 0, censored: 1, survival: 4 / 9 },
    { time: 5, atRisk: 1, events: 1, censored: 0, survival: 0 },
  ];
  const unknown = { low: null, high: null, standardError: 0 };
  return { n: 6, curve: steps.map((step) => ({ ...step, ...unknown, time: step.time * months })) };
}

it("reads the curve off at whole months", () => {
  const levels = survivalLevels(example(1));
  expect(levels.map(({ share }) => Math.round(share * 100) / 100)).toEqual([100, 83.33, 66.67, 44.44, 44.44, 0]);
  expect(levels.map(({ atRisk }) => atRisk)).toEqual([6, 5, 3, 2, 1, 0]);
  expect(levels[0]).toMatchObject({ low: null, high: null });
});

it("goes no further than anybody was watched", () => {
  expect(survivalLevels(example(0.5)).map(({ month, share }) => [month, Math.round(share)])).toEqual([
    [0, 100],
    [1, 67],
    [2, 44],
  ]);
});
