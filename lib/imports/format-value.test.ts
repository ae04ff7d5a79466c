import { expect, it } from "vitest";
import { formatValue } from "./format-value";

it.each([
  ["1234567.5", "number", "en", "1,234,567.5"],
  ["1234.56", "number", "es", "1234,56"],
  ["12345.56", "number", "es", "12.345,56"],
  ["-0.125", "number", "ru", "-0,125"],
  ["12345678901234.123456", "number", "en", "12,345,678,901,234.123456"],
  ["10", "integer", "es", "10"],
  ["2024-12-31", "date", "en", "Dec 31, 2024"],
  ["2024-12-31", "date", "es", "31 dic 2024"],
  ["2024-12-31T14:05:00", "instant", "es", "31 dic 2024, 14:05"],
  ["2024-12-31T00:00:00", "instant", "es", "31 dic 2024"],
  ["007", "text", "es", "007"],
  [null, "number", "es", "–"],
] as const)("writes %j, a %s, in %s as %j", (value, type, locale, expected) => {
  expect(formatValue(value, type, locale)).toBe(expected);
});
