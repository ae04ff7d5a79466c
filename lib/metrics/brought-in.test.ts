import { expect, it } from "vitest";
import { orNotBroughtIn } from "./brought-in";
import type { Figure } from "./types";

const nothing: Figure = {
  value: 0,
  interval: null,
  variance: null,
  n: 0,
  numerator: 0,
  denominator: null,
  noData: null,
};
const revenue = { knownByFacts: true, facts: ["invoices"] } as const;
const extents = {
  invoices: { first: "2024-03-10", last: "2024-06-30" },
  visits: { first: "2023-01-01", last: "2024-06-30" },
};
const figureOf = (until: string, figure = nothing, metric: Parameters<typeof orNotBroughtIn>[2] = revenue) =>
  orNotBroughtIn(figure, { until }, metric, { extents });

it("knows nothing of a sum before the first of its facts, and 0 from then on", () => {
  expect(figureOf("2024-03-01")).toMatchObject({ value: null, noData: "not-brought-in" });
  expect(figureOf("2024-03-10")).toMatchObject({ value: null });
  expect(figureOf("2024-03-11")).toBe(nothing);
  expect(figureOf("2024-08-01")).toBe(nothing);
});

it("knows nothing of a sum whose facts were never brought in", () => {
  expect(figureOf("2024-08-01", nothing, { knownByFacts: true, facts: ["subscriptions"] })).toMatchObject({
    value: null,
  });
  expect(orNotBroughtIn(nothing, { until: "2024-08-01" }, revenue, { extents: null })).toMatchObject({ value: null });
});

it("is content with any kind of a sum's facts, and leaves other figures alone", () => {
  expect(figureOf("2024-03-01", nothing, { knownByFacts: true, facts: ["invoices", "visits"] })).toBe(nothing);
  expect(figureOf("2024-03-01", nothing, { facts: ["invoices"] })).toBe(nothing);
  const some = { ...nothing, value: 5, n: 1 };
  expect(figureOf("2024-03-01", some)).toBe(some);
});
