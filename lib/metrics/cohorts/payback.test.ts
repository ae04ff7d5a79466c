import { expect, it } from "vitest";
import { netValue, paybackSoFar } from "./payback";

/** What customers that cost 20 to win have brought in by each age; the last age is not over. */
function lineOf(values: readonly (number | null)[], paysBackAt: number | null = null) {
  const cells = values.map((value, age) => ({
    age,
    value,
    low: null,
    high: null,
    n: 10,
    numerator: value,
    denominator: 10,
    complete: age < values.length - 1,
  }));
  return { size: 10, acquisitionCost: 20, paysBackAt, cells };
}

it("takes the cost of winning off what was brought in", () => {
  const line = lineOf([15, 25, null]);
  expect(line.cells.map((cell) => netValue(line, cell))).toEqual([-5, 5, null]);
  expect(netValue(line, undefined)).toBeNull();
  expect(netValue({ acquisitionCost: null }, line.cells[0])).toBeNull();
});

it("goes by complete months where those pay back, and else by the one in progress", () => {
  expect(paybackSoFar(lineOf([15, 20, 30], 1))).toEqual({ paysBackAt: 1, soFar: false });
  expect(paybackSoFar(lineOf([15, 20]))).toEqual({ paysBackAt: 1, soFar: true });
  expect(paybackSoFar(lineOf([15, 19]))).toEqual({ paysBackAt: null, soFar: false });
});
