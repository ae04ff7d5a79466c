import { expect, it } from "vitest";
import { type Freshness, isComplete, reachesBack } from "./freshness";
import type { FactKind } from "./types";

const extent = (first: string, last: string) => ({ first, last });
const freshness: Freshness = {
  refreshedAt: null,
  pending: 0,
  firstMonth: 1,
  activeRule: "contract",
  purchaseDays: 365,
  extents: {
    invoices: extent("2023-01-02", "2024-06-30"),
    references: extent("2023-05-05", "2024-02-10"),
    "survey-answers": extent("2023-01-10", "2024-04-30"),
  },
  today: "2024-07-15",
};
const madeOf = (...facts: FactKind[]) => ({ usesActiveRule: false, facts });
const may = { until: "2024-06-01" };

it("knows a kind of fact as far as it was brought in", () => {
  expect(isComplete(may, madeOf("invoices"), freshness)).toBe(true);
  expect(isComplete(may, madeOf("survey-answers"), freshness)).toBe(false);
});

it("knows what stands until it is changed as far as anything is known", () => {
  expect(isComplete(may, madeOf("references"), freshness)).toBe(true);
  expect(isComplete({ until: "2024-08-01" }, madeOf("references"), freshness)).toBe(false);
  expect(isComplete(may, madeOf("references", "survey-answers"), freshness)).toBe(false);
  expect(reachesBack({ from: "2023-01-01" }, madeOf("references"), freshness)).toBe(false);
});

it("knows nothing of what was never brought in", () => {
  expect(isComplete(may, madeOf("wallet-estimates"), freshness)).toBe(false);
});
