import { expect, it } from "vitest";
import { medianFigure } from "./sales-cycle";

it("is 30 days of 10, 20, 30, 40 and 100", () => {
  expect(medianFigure([10, 20, 30, 40, 100], "no-wins")).toMatchObject({
    value: 30,
    n: 5,
    interval: null,
    noData: null,
  });
});

it("lies between two values of an even number", () => {
  expect(medianFigure([3, 4], "no-wins").value).toBe(3.5);
});

it("has an interval by ranks from six values on", () => {
  // Of six values even the extremes miss the median in 2 × .5⁶ = 3.1 % of samples: just wide enough.
  const { low = 0, high = 0 } = medianFigure([1, 2, 3, 4, 5, 6], "no-wins").interval ?? {};
  expect(low).toBeGreaterThanOrEqual(1);
  expect(low).toBeLessThan(2);
  expect(high).toBeCloseTo(7 - low, 10);
});

it("has no value without wins", () => {
  expect(medianFigure([], "no-wins")).toMatchObject({ value: null, n: 0, interval: null, noData: "no-wins" });
});
