import { describe, expect, it } from "vitest";
import type { Impact } from "../metrics/impact/types";
import { effectRows, prepareImpact, tableOfEffect, tableOfEffectGroups } from "./prepare-impact";

const groups = { treated: { customers: 40, before: 2, after: 5 }, control: { customers: 60, before: 2, after: 3 } };
const impact: Impact = {
  metric: "customer-churn",
  definition: "standard",
  unit: "percent",
  better: "down",
  per: null,
  noControl: null,
  towards: "worse",
  noData: null,
  method: "difference-in-differences",
  estimate: 2,
  low: 1,
  high: 3,
  real: true,
  treated: 40,
  control: 60,
  window: { before: ["2024-01-01", "2024-02-01"], change: "2024-03-01", after: ["2024-04-01"] },
  groups,
  eventStudy: [
    { month: "2024-01-01", estimate: -0.5, low: -1, high: 0.5 },
    { month: "2024-02-01", estimate: 0, low: null, high: null },
    { month: "2024-04-01", estimate: 2, low: 1, high: 3 },
  ],
  series: [],
  slope: null,
  cohorts: [
    {
      cohort: "acquired-after",
      method: "same-age",
      estimate: null,
      low: null,
      high: null,
      real: null,
      treated: 3,
      control: 4,
      groups: { ...groups, control: null },
    },
  ],
};
const everybody: Impact = {
  ...impact,
  control: 0,
  noControl: "everybody",
  eventStudy: [],
  series: [
    { month: "2024-01-01", value: 2, fitted: 2, expected: null, low: null, high: null },
    { month: "2024-02-01", value: 3, fitted: 3, expected: null, low: null, high: null },
    { month: "2024-04-01", value: 6, fitted: 6, expected: 5, low: 4, high: 6 },
  ],
};

describe("prepareImpact", () => {
  it("leaves a gap at the month of the change, and has 0 on the scale", () => {
    const { trend, months, lines } = prepareImpact(impact);
    expect(months).toEqual(["2024-01-01", "2024-02-01", "2024-03-01", "2024-04-01"]);
    expect(trend.points.map(({ levels }) => levels.effect?.value)).toEqual([-0.5, 0, null, 2]);
    expect(trend.points[3]?.levels.effect).toMatchObject({ band: [1, 3], n: 100 });
    expect(trend.scale.domain[0]).toBeLessThanOrEqual(-1);
    expect(lines).toEqual(["effect"]);
  });

  it("sets the figure against where it was heading where there is nobody to compare with", () => {
    const { trend } = prepareImpact(everybody);
    expect(trend.points.map(({ levels }) => levels.value?.value)).toEqual([2, 3, null, 6]);
    expect(trend.points.map(({ levels }) => levels.expected?.value)).toEqual([null, null, null, 5]);
    expect(trend.points[3]?.levels.expected?.band).toEqual([4, 6]);
  });

  it("is empty where nothing is known of any month", () => {
    expect(prepareImpact({ ...impact, eventStudy: [] }).trend.empty).toBe(true);
  });
});

it("tells each month in a table", () => {
  expect(tableOfEffect(impact).rows.at(-1)).toEqual(["2024-04-01", 2, 1, 3]);
  expect(tableOfEffect(everybody).columns.map(({ id }) => id)).toEqual([
    "period",
    "value",
    "expected",
    "expected.low",
    "expected.high",
  ]);
  expect(tableOfEffect(everybody).rows.at(-1)).toEqual(["2024-04-01", 6, 5, 4, 6]);
});

it("tells everybody and the generations in a table, and what is not known as null", () => {
  expect(effectRows(impact).map(({ who }) => who)).toEqual(["everybody", "acquired-after"]);
  const names = { everybody: "All", "acquired-before": "Before", "acquired-after": "After" };
  expect(tableOfEffectGroups(impact, names).rows).toEqual([
    ["All", 40, 60, 2, 5, 2, 3, 2, 1, 3, true],
    ["After", 3, 4, 2, 5, null, null, null, null, null, null],
  ]);
});
