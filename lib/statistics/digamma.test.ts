import { expect, it } from "vitest";
import { digamma } from "./digamma";
import { logGamma } from "./log-gamma";

// Oracle: mpmath 1.3 at 40 digits.
it.each([
  [0.01, -100.5608854578687],
  [0.5, -1.9635100260214235],
  [1, -0.5772156649015329],
  [9.75, 2.225109535044576],
  [1000, 6.907255195648812],
])("digamma(%d)", (x, exact) => {
  expect(Math.abs(digamma(x) / exact - 1)).toBeLessThan(1e-13);
});

// Oracle: mpmath 1.3 at 40 digits.
it("goes with logGamma, which reaches down to 0", () => {
  expect(logGamma(0.01)).toBeCloseTo(4.599479878042022, 13);
  expect(logGamma(0.243)).toBeCloseTo(1.31804358469967, 13);
  for (const x of [0.2, 3.7, 42]) {
    expect((logGamma(x + 1e-5) - logGamma(x - 1e-5)) / 2e-5).toBeCloseTo(digamma(x), 6);
  }
});
