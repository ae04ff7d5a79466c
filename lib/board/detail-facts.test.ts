import { expect, it } from "vitest";
import { detailFacts } from "./detail-facts";
import { accountParts } from "./explanation-answer";

const t = (key: string) => key;

it("names the numbers behind a figure of an analysis that are known", () => {
  const row = { numerator: null, denominator: null, details: { contacted: 11, waiting: 9, low: 41.1, high: null } };
  expect(detailFacts(row, accountParts("follow-up-time"), t)).toEqual([
    { id: "contacted", name: "contacted", value: 11, unit: "count" },
    { id: "waiting", name: "waiting", value: 9, unit: "count" },
  ]);
});

it("writes parts in the unit of the accounts' parts", () => {
  const facts = detailFacts({ numerator: 600, denominator: 500 }, accountParts("profit-curve"), t);
  expect(facts.map(({ id, unit }) => [id, unit])).toEqual([
    ["numerator", "money"],
    ["denominator", "money"],
  ]);
});

it("does not repeat an amount, which is the figure itself", () => {
  expect(detailFacts({ numerator: 4, denominator: null }, accountParts("loss-reasons"), t)).toEqual([]);
});
