import { describe, expect, it } from "vitest";
import { getDefinition, getMetric } from "../catalogue";
import { isSummed } from "../types";
import { costPerCustomer } from "./acquisition-spend";
import { cellFigure } from "./cell-figure";
import { CELLS } from "./cells";
import { cellsOf, countedAt } from "./lines";
import { ageAt, type Reach, reachOf, stateOf } from "./reach";
import type { MonthlyCohort } from "./read-cohorts";

const SAME_NAMES = ["customer-churn", "revenue-per-customer", "purchase-frequency", "cost-to-serve", "nps"] as const;

describe("cells", () => {
  it.each(SAME_NAMES)("count what the indicator of the same name counts: %s", (id) => {
    const definition = getDefinition(getMetric(id));
    const { scale, numerator, denominator, unit } = CELLS[id];
    expect(definition.unit).toBe(unit);
    expect(isSummed(definition) && definition.parts).toEqual({
      scale,
      numerator: numerator.terms,
      denominator: denominator.terms,
    });
  });
});

const extent = { first: "2024-01-10", last: "2024-05-31" };
const freshness = {
  refreshedAt: null,
  pending: 0,
  firstMonth: 1,
  activeRule: "purchase" as const,
  purchaseDays: 365,
  extents: { invoices: extent, costs: { first: "2024-02-01", last: "2024-04-30" } },
  today: "2024-05-20",
};
const reach = (cell: keyof typeof CELLS) => reachOf(CELLS[cell], freshness, "2024-05-01", "2023-01-01");

describe("how far a cell's facts reach", () => {
  it("ends with the last month that is over", () => {
    expect(reach("bought")).toEqual({
      horizon: "2024-05-01",
      known: { first: "2024-01-01", last: "2024-05-01" },
      lastComplete: "2024-04-01",
    });
  });

  it("ends with the facts that are brought in least far, where several are counted", () => {
    const behind = { ...freshness, extents: { invoices: extent, costs: { first: "2024-02-01", last: "2024-03-30" } } };
    expect(reachOf(CELLS["cumulative-value"], behind, "2024-05-01", "2023-01-01").lastComplete).toBe("2024-02-01");
  });

  it("knows nothing of facts that were never brought in", () => {
    expect(reach("visits")).toEqual({ horizon: "2024-05-01", known: null, lastComplete: null });
    expect(stateOf(CELLS.visits, reach("visits"), "2024-01-01", 0)).toBe("unknown");
  });

  it("tells what is to come, what is in progress and what is complete", () => {
    const states = [2, 3, 4, 5].map((age) => stateOf(CELLS.bought, reach("bought"), "2024-01-01", age));
    expect(states).toEqual(["complete", "complete", "open", "beyond"]);
  });

  it("knows no cumulative value of customers from before the data, but what they buy now", () => {
    expect(stateOf(CELLS["cumulative-value"], reach("cumulative-value"), "2023-12-01", 2)).toBe("unknown");
    expect(stateOf(CELLS.bought, reach("bought"), "2023-12-01", 2)).toBe("complete");
    expect(stateOf(CELLS.bought, reach("bought"), "2023-12-01", 0)).toBe("unknown");
  });

  it("counts months over the turn of a year", () => {
    expect(ageAt("2023-11-01", "2024-02-01")).toBe(3);
  });
});

const everything: Reach = { horizon: "2024-06-01", known: "always", lastComplete: "2024-05-01" };

describe("the cohorts that a cell counts", () => {
  const months = ["2024-01-01", "2024-02-01", "2024-03-01"];
  const counted = (by: "quarter" | "channel", age: number) => {
    const found = countedAt(
      CELLS.active,
      everything,
      { by, cohort: by === "quarter" ? "2024-01-01" : "web", months },
      age,
    );
    return found && [[...found.months].map((month) => month.slice(5, 7)).join(" "), found.complete];
  };

  it("are, of a quarter, all that have reached the age; complete once all have to its end", () => {
    expect([2, 3, 4, 5, 6].map((age) => counted("quarter", age))).toEqual([
      ["01 02 03", true],
      ["01 02 03", false],
      ["01 02", false],
      ["01", false],
      null,
    ]);
  });

  it("are, of a group, those whose month is complete, as long as there are any", () => {
    expect([2, 3, 4, 5, 6].map((age) => counted("channel", age))).toEqual([
      ["01 02 03", true],
      ["01 02", true],
      ["01", true],
      ["01", false],
      null,
    ]);
  });
});

describe("a row's cells", () => {
  const cohort = (month: string, revenues: readonly number[], acquired: number): MonthlyCohort => ({
    group: "",
    month,
    sums: new Map(
      revenues.map((revenue, age) => [
        `2024-0${Number(month.slice(5, 7)) + age}-01`,
        { revenue, cost: 10, acquired: age === 0 ? acquired : 0 },
      ]),
    ),
  });
  const row = {
    cohort: "2024-01-01",
    cohorts: [cohort("2024-01-01", [100, 50, 0, 30], 2), cohort("2024-02-01", [300, 30], 4)],
  };
  const values = (cell: "revenue" | "cumulative-value") =>
    cellsOf(CELLS[cell], everything, "quarter", row, 3).cells.map(({ value }) => value);

  it("add up cohorts of one age: (50 + 30) / (100 + 300) is 20 %, not the mean of 50 % and 10 %", () => {
    expect(values("revenue")).toEqual([100, 20, 0, 7.5]);
  });

  it("add up ages where they cumulate, and take a month without a row for 0", () => {
    // Both: 400 - 20 = 380; 460 + 0 - 20; 440 + 0 - 10 of the older; 430 + 30 - 10. Six customers.
    expect(values("cumulative-value")).toEqual([380 / 6, 440 / 6, 430 / 6, 450 / 6]);
  });

  it("know their customers", () => {
    expect(cellsOf(CELLS.revenue, everything, "quarter", row).size).toBe(6);
  });
});

describe("cellFigure", () => {
  const parts = { numerator: 0, denominator: 0, n: 0, promoters: 0 };
  const at = { age: 1, complete: true };

  it("has no value over nothing: null, not 0", () => {
    for (const cell of Object.values(CELLS))
      expect(cellFigure(cell, parts, at)).toMatchObject({ value: null, low: null });
    expect(cellFigure(CELLS.revenue, { ...parts, numerator: 5, denominator: -3 }, at).value).toBeNull();
  });

  // Wilson (1927): 81 of 263 → 0.2553 to 0.3662.
  it("has Wilson's interval of a share", () => {
    const figure = cellFigure(CELLS.active, { numerator: 81, denominator: 263, n: 263, promoters: 0 }, at);
    expect([figure.low, figure.high]).toEqual([expect.closeTo(25.53, 2), expect.closeTo(36.62, 2)]);
  });

  // Rocks (2016): 20 promoters of 20 → 0.697 to 1.
  it("has the adjusted interval of a net score", () => {
    const figure = cellFigure(CELLS.nps, { numerator: 20, denominator: 20, n: 20, promoters: 20 }, at);
    expect([figure.value, figure.low, figure.high]).toEqual([100, expect.closeTo(69.7, 1), 100]);
  });
});

describe("costPerCustomer", () => {
  const spend = (amount: number) => ({ month: "2024-01-01", group: null, amount });

  // The example of acquisition-cost: 20,000 / 50 = 400.
  it("divides what was spent by who came", () => {
    expect(costPerCustomer([spend(15_000), spend(5_000)], 50)).toBe(400);
  });

  it("is not known without spend, and 0 where the spend was 0", () => {
    expect(costPerCustomer([], 50)).toBeNull();
    expect(costPerCustomer([spend(0)], 50)).toBe(0);
    expect(costPerCustomer([spend(10)], 0)).toBeNull();
  });
});
