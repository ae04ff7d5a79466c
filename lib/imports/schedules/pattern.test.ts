import { expect, it } from "vitest";
import { fitsPattern } from "./pattern";

it.each([
  ["invoices-2026.csv", "invoices-*.csv", true],
  ["INVOICES-2026.CSV", "invoices-*.csv", true],
  ["invoices.csv", "invoices-*.csv", false],
  ["a.csv", "?.csv", true],
  ["ab.csv", "?.csv", false],
  ["счета.xlsx", "*.xlsx", true],
  ["anything", "*", true],
  ["a*b", "a*b", true],
  ["axbxb", "a*b", true],
  ["a.csv.part", "*.csv", false],
  ["", "*", true],
  ["x", "", false],
])("%s fits %s: %s", (name, pattern, fits) => {
  expect(fitsPattern(name, pattern)).toBe(fits);
});

it("takes no time for a pattern made to take long", () => {
  const startedMs = Date.now();
  expect(fitsPattern("a".repeat(250), `${"*a".repeat(49)}b`)).toBe(false);
  expect(Date.now() - startedMs).toBeLessThan(200);
});
