import { expect, it } from "vitest";
import { drawCounts, seededDraws } from "./testing-draws";

it("draws as the multinomial distribution says", () => {
  const draw = seededDraws(1);
  const runs = 20_000;
  let [first, second, product] = [0, 0, 0];
  for (let run = 0; run < runs; run++) {
    const [one, two] = drawCounts(draw, 100, [0.5, 0.2]);
    first += one / runs;
    second += two / runs;
    product += (one * two) / runs;
  }
  // Means 100 × .5 and 100 × .2 with standard errors of .035 and .028; covariance -100 × .5 × .2 = -10, give or take .2
  expect(Math.abs(first - 50)).toBeLessThan(0.15);
  expect(Math.abs(second - 20)).toBeLessThan(0.12);
  expect(Math.abs(product - first * second + 10)).toBeLessThan(0.8);
});

it("gives the same draws for the same seed", () => {
  const [one, two] = [seededDraws(7), seededDraws(7)];
  expect([one(), one(), one()]).toEqual([two(), two(), two()]);
  expect(one()).not.toBe(seededDraws(8)());
});
