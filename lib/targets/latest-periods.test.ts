import { expect, it } from "vitest";
import { latestPeriods } from "./latest-periods";

/** The newest facts are of June 2025. */
const data = { first: "2023-01-01", last: "2025-06-01", firstMonth: 1 };
const months = (from: string, to: string) => latestPeriods({ grain: "month", from, to }, data);
const quarters = (from: string, to: string) => latestPeriods({ grain: "quarter", from, to }, data);

it("are the newest that have begun", () => {
  expect(months("2025-01-01", "2025-12-01")).toEqual({ from: "2025-04-01", to: "2025-06-01" });
  expect(months("2024-01-01", "2024-12-01")).toEqual({ from: "2024-10-01", to: "2024-12-01" });
  expect(quarters("2025-01-01", "2025-10-01")).toEqual({ from: "2025-01-01", to: "2025-04-01" });
  expect(latestPeriods({ grain: "trailing-12", from: "2025-06-01", to: "2025-12-01" }, data)).toEqual({
    from: "2025-06-01",
    to: "2025-06-01",
  });
  expect(latestPeriods({ grain: "year", from: "2024-01-01", to: "2026-01-01" }, data)).toEqual({
    from: "2024-01-01",
    to: "2025-01-01",
  });
});

it("are none before a run begins, or before the data do", () => {
  expect(months("2025-07-01", "2025-12-01")).toBeNull();
  expect(months("2022-01-01", "2022-12-01")).toBeNull();
  expect(quarters("2023-01-01", "2023-01-01")).toEqual({ from: "2023-01-01", to: "2023-01-01" });
});
