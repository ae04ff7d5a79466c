import { expect, it } from "vitest";
import { figureFormat } from "../figure-format";
import { effectEnd, effectSize, verdictOf } from "./effect-words";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });
const points = (text: string, count: number) => `${text} ${count === 1 ? "point" : "points"}`;

it("tells shares and scores in points, and all else in their unit", () => {
  expect(effectSize(3.14, "percent", format, points)).toBe("+3.1 points");
  expect(effectSize(-0.254, "percent", format, points)).toBe("−\u20600.25 points");
  expect(effectSize(-0.001, "score", format, points)).toBe("0 points");
  expect(effectSize(1, "score", format, points)).toBe("+1 point");
  expect(effectSize(-12.5, "money", format, points)).toBe("−\u2060€12.50");
  expect(effectSize(12.5, "money", format, points)).toBe("+\u2060€12.50");
  expect(effectEnd(3.14, "percent", format)).toBe("+3.1");
});

it("says better or worse only of what is real, and knows what nobody can tell", () => {
  expect(verdictOf({ estimate: 1, real: true, towards: "better" })).toBe("better");
  expect(verdictOf({ estimate: 1, real: true, towards: null })).toBe("real");
  expect(verdictOf({ estimate: 1, real: false, towards: null })).toBe("noise");
  expect(verdictOf({ estimate: 1, real: null, towards: null })).toBe("unsure");
  expect(verdictOf({ estimate: null, real: null, towards: null })).toBe("unknown");
});
