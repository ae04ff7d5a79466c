import { expect, it } from "vitest";
import { latestPeriod } from "./latest-period";

/** May 2025 is over and known to its end, June is in progress. */
const data = { first: "2023-01-01", last: "2025-06-01", lastComplete: "2025-05-01" };
const months = (from: string, to: string) => latestPeriod({ grain: "month", from, to }, data);
const quarters = (from: string, to: string) => latestPeriod({ grain: "quarter", from, to }, data);

it("is the newest period that is over", () => {
  expect(months("2025-01-01", "2025-12-01")).toBe("2025-05-01");
  expect(months("2024-01-01", "2024-12-01")).toBe("2024-12-01");
  expect(quarters("2025-01-01", "2025-10-01")).toBe("2025-01-01");
  expect(latestPeriod({ grain: "trailing-12", from: "2025-01-01", to: "2025-12-01" }, data)).toBe("2025-05-01");
  expect(latestPeriod({ grain: "year", from: "2024-01-01", to: "2026-01-01" }, data)).toBe("2024-01-01");
});

it("is the one in progress where none is over", () => {
  expect(months("2025-06-01", "2025-12-01")).toBe("2025-06-01");
  expect(quarters("2025-04-01", "2025-10-01")).toBe("2025-04-01");
});

it("is none before a run begins, or before the data do", () => {
  expect(months("2025-07-01", "2025-12-01")).toBeNull();
  expect(months("2022-01-01", "2022-12-01")).toBeNull();
  expect(quarters("2023-01-01", "2023-01-01")).toBe("2023-01-01");
});
