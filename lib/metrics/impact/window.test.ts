import { expect, it } from "vitest";
import { impactWindow } from "./window";

it("takes the known months on either side and leaves out that of the change", () => {
  const known = (month: string) => month >= "2023-12-01" && month <= "2024-05-01";
  expect(impactWindow("2024-03-15", 2, known)).toEqual({
    before: ["2024-01-01", "2024-02-01"],
    change: "2024-03-01",
    after: ["2024-04-01", "2024-05-01"],
  });
  expect(impactWindow("2024-03-01", 12, known).before).toEqual(["2023-12-01", "2024-01-01", "2024-02-01"]);
});

it("stops at a month that is not known, as what lies behind a gap does not follow on", () => {
  expect(impactWindow("2024-03-01", 12, (month) => month !== "2024-01-01").before).toEqual(["2024-02-01"]);
});

it("has nothing after a change that is yet to come", () => {
  expect(impactWindow("2024-03-01", 12, (month) => month < "2024-03-01").after).toEqual([]);
});
