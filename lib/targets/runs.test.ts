import { expect, it } from "vitest";
import { runsOf } from "./runs";
import type { Target } from "./types";

const owner = { id: 1, name: "Ana", email: "ana@example.com", disabled: false };
const target: Target = {
  metric: "nps",
  definition: "standard",
  segment: null,
  grain: "quarter",
  period: "2025-01-01",
  value: "40",
  owner,
};
const spans = (targets: Target[]) => runsOf(targets).map(({ from, to, value }) => [from, to, value]);

it("tells consecutive equal periods as one", () => {
  const later = { ...target, period: "2025-04-01" };
  expect(spans([target, later])).toEqual([["2025-01-01", "2025-04-01", "40"]]);
  expect(spans([target, { ...later, value: "41" }])).toHaveLength(2);
  expect(spans([target, { ...later, owner: { ...owner, id: 2 } }])).toHaveLength(2);
  expect(spans([target, { ...later, segment: "Retail" }])).toHaveLength(2);
  expect(spans([])).toEqual([]);
});

it("leaves a gap open", () => {
  expect(spans([target, { ...target, period: "2025-07-01" }])).toHaveLength(2);
  expect(
    spans([
      { ...target, grain: "trailing-12" },
      { ...target, grain: "trailing-12", period: "2025-02-01" },
    ]),
  ).toEqual([["2025-01-01", "2025-02-01", "40"]]);
});
