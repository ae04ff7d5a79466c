import { expect, it } from "vitest";
import type { PlannedTalk } from "./types";
import { byWeek, mondayOf } from "./weeks";

const on = (plannedOn: string) => ({ plannedOn }) as PlannedTalk;

it("begins weeks on Monday, over the ends of months and years", () => {
  expect(mondayOf("2026-11-22")).toBe("2026-11-16");
  expect(mondayOf("2026-11-23")).toBe("2026-11-23");
  expect(mondayOf("2027-01-01")).toBe("2026-12-28");
});

it("puts what should have been held first, together, and the rest by week", () => {
  // Thursday the 19th; Tuesday of the same week is past already.
  const weeks = byWeek(["2026-10-01", "2026-11-17", "2026-11-19", "2026-11-22", "2026-11-23"].map(on), "2026-11-19");
  expect(weeks.map(({ monday, talks }) => [monday, talks.map(({ plannedOn }) => plannedOn)])).toEqual([
    [null, ["2026-10-01", "2026-11-17"]],
    ["2026-11-16", ["2026-11-19", "2026-11-22"]],
    ["2026-11-23", ["2026-11-23"]],
  ]);
  expect(byWeek([], "2026-11-19")).toEqual([]);
});
