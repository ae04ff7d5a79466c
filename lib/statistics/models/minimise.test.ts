import { describe, expect, it } from "vitest";
import { invertPositiveDefinite } from "./matrix";
import { minimise } from "./minimise";

describe("minimise", () => {
  // Source: Rosenbrock (1960), Computer Journal 3:175-184; its minimum is 0 at (1, 1), at the end of a curved valley.
  it("finds the end of Rosenbrock's valley", () => {
    const { point, converged } = minimise(
      ([x = 0, y = 0]) => ({
        value: 100 * (y - x * x) ** 2 + (1 - x) ** 2,
        gradient: [-400 * x * (y - x * x) - 2 * (1 - x), 200 * (y - x * x)],
      }),
      [-1.2, 1],
    );
    expect(converged).toBe(true);
    expect(point[0]).toBeCloseTo(1, 9);
    expect(point[1]).toBeCloseTo(1, 9);
  });

  it("says so when there is no minimum", () => {
    expect(minimise(([x = 0]) => ({ value: -x, gradient: [-1] }), [0]).converged).toBe(false);
  });

  it("does not step where the function has no value", () => {
    // x − ln x is least at 1; a full step from 0.1 leads beyond 0, where there is none.
    const { point } = minimise(([x = 0]) => ({ value: x - Math.log(x), gradient: [1 - 1 / x] }), [0.1]);
    expect(point[0]).toBeCloseTo(1, 9);
  });
});

describe("invertPositiveDefinite", () => {
  it("inverts", () => {
    // [[4, 2], [2, 3]]: determinant 8, so the inverse is [[3, -2], [-2, 4]] / 8.
    const inverse = invertPositiveDefinite([
      [4, 2],
      [2, 3],
    ]);
    expect(inverse?.flat().map((entry) => Number(entry.toFixed(12)))).toEqual([0.375, -0.25, -0.25, 0.5]);
  });

  it("is null for what has no peak: flat or a saddle", () => {
    expect(invertPositiveDefinite([[0]])).toBeNull();
    expect(
      invertPositiveDefinite([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull();
  });
});
