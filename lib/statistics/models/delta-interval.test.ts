import { expect, it } from "vitest";
import { deltaInterval } from "./delta-interval";

it("is the parameter's own interval for the parameter, and its square's for the square", () => {
  const own = deltaInterval({ theta: 4 }, [[0.01]], "amount", ({ theta }) => theta);
  // 4 · exp(±1.96 · 0.1)
  expect(own?.low).toBeCloseTo(3.2881, 3);
  expect(own?.high).toBeCloseTo(4.866, 3);
  const square = deltaInterval({ theta: 4 }, [[0.01]], "amount", ({ theta }) => theta ** 2);
  expect(square?.high).toBeCloseTo((own?.high ?? 0) ** 2, 6);
});

it("counts what parameters share", () => {
  // Both move together, so their ratio does not move at all.
  const together = [
    [0.04, 0.04],
    [0.04, 0.04],
  ];
  const ratio = deltaInterval({ a: 1, b: 3 }, together, "share", ({ a, b }) => a / (a + b));
  expect(ratio?.low).toBeCloseTo(0.25, 9);
  expect(ratio?.high).toBeCloseTo(0.25, 9);
});

it("is null without a covariance and at the ends of a scale", () => {
  expect(deltaInterval({ a: 1 }, null, "amount", ({ a }) => a)).toBeNull();
  expect(deltaInterval({ a: 1 }, [[0.1]], "share", () => 1)).toBeNull();
});
