import { expect, it } from "vitest";
import { reachedDays } from "./reached-days";

const september = { from: "2024-09-01", until: "2024-10-01" };
const year = { from: "2024-01-01", until: "2025-01-01" };

it("is the period where nothing else is read", () => {
  expect(reachedDays(september, undefined, "2024-12-01")).toEqual(september);
});

it("reaches back from the period's end, or from the end of the data while it goes on", () => {
  const reached = { upToEnd: { months: 12 } };
  expect(reachedDays(september, reached, "2024-12-01")).toEqual({ from: "2023-10-01", until: "2024-10-01" });
  expect(reachedDays(year, reached, "2024-10-01")).toEqual({ from: "2023-11-01", until: "2024-11-01" });
  expect(reachedDays(year, undefined, "2024-10-01")).toEqual({ from: "2024-01-01", until: "2024-11-01" });
  expect(reachedDays(year, reached, null)).toEqual(year);
  expect(reachedDays(september, { upToEnd: { days: 90 } }, null).from).toBe("2024-07-03");
});

it("reaches before its first day and after its last", () => {
  expect(reachedDays(september, { before: { months: 6 } }, null)).toEqual({ from: "2024-03-01", until: "2024-10-01" });
  expect(reachedDays(september, { after: { days: 30 } }, null)).toEqual({ from: "2024-09-01", until: "2024-10-31" });
  expect(reachedDays(september, { before: "all", after: "all" }, null)).toEqual({
    from: "0001-01-01",
    until: "9999-12-31",
  });
});
