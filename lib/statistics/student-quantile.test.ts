import { describe, expect, it } from "vitest";
import { incompleteBeta } from "./incomplete-beta";
import { logGamma } from "./log-gamma";
import { studentQuantile } from "./student-quantile";

describe("studentQuantile", () => {
  // Oracle: NIST/SEMATECH e-Handbook, table 1.3.6.7.2, column 0.975.
  it.each([
    [1, 12.706],
    [2, 4.303],
    [5, 2.571],
    [10, 2.228],
    [29, 2.045],
    [60, 2.0],
    [100, 1.984],
  ])("is as published for %i degrees of freedom", (df, published) => {
    expect(studentQuantile(df)).toBeCloseTo(published, 3);
  });

  // Oracle: mpmath 1.3 at 30 digits, root of the distribution function.
  it.each([
    [1, 12.7062047361747],
    [1.5, 6.016663104427932],
    [2, 4.302652729749464],
    [3, 3.18244630528371],
    [4, 2.776445105197794],
    [7.25, 2.348194849105372],
    [30, 2.042272456301238],
    [100, 1.983971518523552],
    [499.9, 1.964720791095326],
    [500, 1.964719837467368],
    [1_000, 1.962339080826408],
    [1_000_000, 1.959966356814107],
  ])("is right to 1e-10 for %d degrees of freedom", (df, exact) => {
    expect(Math.abs(studentQuantile(df) - exact)).toBeLessThan(1e-10);
  });

  it("has no meaning below one degree of freedom", () => {
    expect(studentQuantile(0)).toBeNaN();
    expect(studentQuantile(Number.NaN)).toBeNaN();
  });
});

describe("incompleteBeta", () => {
  it("is a polynomial for whole parameters", () => {
    // I_x(2, 3) = 6x² - 8x³ + 3x⁴; at 1/2: 1.5 - 1 + 0.1875
    expect(incompleteBeta(0.5, 2, 3)).toBeCloseTo(0.6875, 14);
    // The same at 0.9, beyond the point where the symmetric fraction takes over: 4.86 - 5.832 + 1.9683
    expect(incompleteBeta(0.9, 2, 3)).toBeCloseTo(0.9963, 13);
  });

  it("keeps its digits far out in the tail", () => {
    // Oracle: mpmath 1.3, betainc(10, 0.5, 0, 0.3, regularized=True).
    expect(incompleteBeta(0.3, 10, 0.5) / 1.2205229279531707e-6).toBeCloseTo(1, 12);
  });

  it("ends at 0 and 1", () => {
    expect(incompleteBeta(0, 2, 3)).toBe(0);
    expect(incompleteBeta(1, 2, 3)).toBe(1);
  });
});

describe("logGamma", () => {
  it("is the logarithm of factorials and of √π at 1/2", () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 13);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 13);
    // Oracle: mpmath 1.3, loggamma(100).
    expect(logGamma(100)).toBeCloseTo(359.1342053695754, 11);
  });
});
