import { expect, it } from "vitest";
import type { Unit } from "../../metrics/types";
import { figureFormat } from "../figure-format";
import { effectEnd, effectSize, verdictOf } from "./effect-words";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });
const points = (text: string, count: number) => `${text} ${count === 1 ? "point" : "points"}`;

const alone = (value: number, unit: Unit) => effectSize(value, { unit, figures: [value] }, format, points);

it("tells shares and scores in points, and all else in their unit", () => {
  expect(alone(3.14, "percent")).toBe("+3.1 points");
  expect(alone(-0.254, "percent")).toBe("−\u20600.25 points");
  expect(alone(-0.001, "score")).toBe("0.00 points");
  expect(alone(1, "score")).toBe("+1.0 points");
  expect(alone(-12.5, "money")).toBe("−\u2060€12.50");
  expect(alone(12.5, "money")).toBe("+\u2060€12.50");
});

it("writes an effect and its ends with as many decimals, enough for the smallest", () => {
  const write = (...figures: number[]) => figures.map((end) => effectEnd(end, { unit: "percent", figures }, format));
  expect(write(1.1, 0.19, 2)).toEqual(["+1.1", "+0.2", "+2.0"]);
  expect(write(1.1, 0.012, 2.2)).toEqual(["+1.10", "+0.01", "+2.20"]);
});

it("says better or worse only of what is real, and knows what nobody can tell", () => {
  expect(verdictOf({ estimate: 1, real: true, towards: "better" })).toBe("better");
  expect(verdictOf({ estimate: 1, real: true, towards: null })).toBe("real");
  expect(verdictOf({ estimate: 1, real: false, towards: null })).toBe("noise");
  expect(verdictOf({ estimate: 1, real: null, towards: null })).toBe("unsure");
  expect(verdictOf({ estimate: null, real: null, towards: null })).toBe("unknown");
});
