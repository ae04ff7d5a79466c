import { expect, it } from "vitest";
import type { CohortComparison } from "../metrics/cohorts/compare-cohorts";
import { prepareCohortPair } from "./prepare-cohort-pair";
import { tableOfPair } from "./retention-tables";

const figure = (age: number, value: number, complete = true) => {
  return { age, value, low: value - 5, high: value + 5, n: 50, numerator: value / 2, denominator: 50, complete };
};

const comparison: CohortComparison = {
  by: "month",
  cell: "active",
  unit: "percent",
  first: { cohort: "2024-01-01", size: 50 },
  second: { cohort: "2023-01-01", size: 50 },
  ages: [
    { age: 0, first: figure(0, 100), second: figure(0, 100), difference: 0, low: -7, high: 7, real: false },
    { age: 1, first: figure(1, 90), second: figure(1, 60), difference: 30, low: 14, high: 45, real: true },
    { age: 2, first: figure(2, 88, false), second: figure(2, 55), difference: null, low: null, high: null, real: null },
    { age: 3, first: null, second: figure(3, 50), difference: null, low: null, high: null, real: null },
  ],
};

it("sets two cohorts against each other by age, with what sets them apart on a scale around 0", () => {
  const { levels, difference } = prepareCohortPair(comparison);
  expect(levels.points.map(({ levels: { first } }) => first?.value)).toEqual([100, 90, 88, null]);
  expect(levels.points[2]?.levels.first).toMatchObject({ solid: null, open: 88 });
  expect(levels.scale.domain[1]).toBe(100);
  expect(difference.points.map(({ levels: { difference: apart } }) => apart?.value)).toEqual([0, 30, null, null]);
  expect(difference.scale.ticks).toContain(0);
});

it("judges after a year or, before that, by the highest age that both have reached", () => {
  expect(prepareCohortPair(comparison).told).toMatchObject({ age: 1, difference: 30, real: true });
  const later = [12, 13].map((age) => ({ ...comparison.ages[0], age })) as CohortComparison["ages"];
  expect(prepareCohortPair({ ...comparison, ages: [...comparison.ages, ...later] }).told?.age).toBe(12);
  expect(prepareCohortPair({ ...comparison, ages: comparison.ages.slice(2) }).told).toBeNull();
});

it("ends with the last age that either has a value at", () => {
  const beyond = { age: 4, first: null, second: null, difference: null, low: null, high: null, real: null };
  expect(prepareCohortPair({ ...comparison, ages: [...comparison.ages, beyond] }).levels.points).toHaveLength(4);
});

it("has a line for each age in the table", () => {
  const { rows } = tableOfPair(comparison);
  expect(rows[1]).toEqual([1, 90, 60, 30, 14, 45, true]);
  expect(rows[3]).toEqual([3, null, 50, null, null, null, null]);
});
