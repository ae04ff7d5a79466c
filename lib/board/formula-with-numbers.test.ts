import { expect, it } from "vitest";
import { getMetric, getSummedDefinition } from "../metrics/catalogue";
import { type FormulaPiece, formulaWithNumbers } from "./formula-with-numbers";

const plain = (pieces: FormulaPiece[]) =>
  pieces.map((piece) => (piece.kind === "sign" ? piece.text : piece.value)).join(" ");
const parts = (metric: string, definition?: string) =>
  getSummedDefinition(getMetric(metric), definition).parts ?? { scale: 1, numerator: [], denominator: null };

it("puts the numbers of a score in", () => {
  const sums = { npsPromoters: 50, npsPassives: 20, npsDetractors: 30 };
  expect(plain(formulaWithNumbers(parts("nps"), sums))).toBe("100 × ( 50 − 30 ) ÷ ( 50 + 20 + 30 )");
});

it("writes no brackets around one number, and nothing to divide an amount by", () => {
  const sums = { customersStart: 100, customersLost: 20 };
  expect(plain(formulaWithNumbers(parts("customer-churn"), sums))).toBe("100 × 20 ÷ 100");
  expect(plain(formulaWithNumbers(parts("revenue"), { revenue: 12.5 }))).toBe("12.5");
  expect(plain(formulaWithNumbers(parts("recurring-revenue", "annual"), { mrrEnd: 150 }))).toBe("12 × 150");
});

it("knows which of the numbers are money", () => {
  const units = formulaWithNumbers(parts("order-value"), { revenue: 90, orders: 3 }).flatMap((piece) =>
    piece.kind === "sum" ? [piece.unit] : [],
  );
  expect(units).toEqual(["money", "count"]);
});

it("writes weights and leading minuses", () => {
  const pieces = formulaWithNumbers(
    {
      scale: 1,
      numerator: [
        ["customersLost", -1],
        ["customersStart", 0.5],
      ],
      denominator: null,
    },
    { customersLost: 2, customersStart: 8 },
  );
  expect(plain(pieces)).toBe("− 2 + 0.5 × 8");
});
