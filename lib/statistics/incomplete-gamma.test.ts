import { describe, expect, it } from "vitest";
import { chiSquareTail, normalTwoSidedTail } from "./chi-square";
import { upperIncompleteGamma } from "./incomplete-gamma";

describe("upperIncompleteGamma", () => {
  // Oracle: mpmath 1.3 at 30 digits, gammainc(a, x, regularized=True).
  it.each([
    [0.5, 0.1, 0.654720846018577],
    [0.5, 1.9207, 0.05000175403390836],
    [1, 2, 0.1353352832366127],
    [2.5, 1.2, 0.791474120594325],
    [5, 11, 0.015104600652178418],
    [10, 3, 0.998897511869885],
    [50, 60, 0.08440668109369183],
    [1000, 1010, 0.3723210552630053],
  ])("Q(%d, %d) is right to 1e-11", (a, x, exact) => {
    expect(Math.abs(upperIncompleteGamma(a, x) / exact - 1)).toBeLessThan(1e-11);
  });

  it("keeps its digits far out in the tail", () => {
    // Oracle: mpmath 1.3.
    expect(upperIncompleteGamma(0.5, 100) / 2.088487583762545e-45).toBeCloseTo(1, 11);
  });

  it("is 1 at 0 and has no meaning below", () => {
    expect(upperIncompleteGamma(3, 0)).toBe(1);
    expect(upperIncompleteGamma(3, -1)).toBeNaN();
    expect(upperIncompleteGamma(0, 1)).toBeNaN();
  });
});

describe("chiSquareTail", () => {
  // Oracle: NIST/SEMATECH e-Handbook, table 1.3.6.7.4, columns 0.95 and 0.99.
  it.each([
    [3.841, 1, 0.05],
    [5.991, 2, 0.05],
    [7.815, 3, 0.05],
    [18.307, 10, 0.05],
    [6.635, 1, 0.01],
    [23.209, 10, 0.01],
  ])("%d with %i degrees of freedom", (statistic, degrees, published) => {
    expect(chiSquareTail(statistic, degrees)).toBeCloseTo(published, 4);
  });
});

it("leaves 5 % beyond 1.96 standard errors, on either side", () => {
  expect(normalTwoSidedTail(1.959963984540054)).toBeCloseTo(0.05, 12);
  expect(normalTwoSidedTail(-1.959963984540054)).toBeCloseTo(0.05, 12);
  expect(normalTwoSidedTail(0)).toBe(1);
});
