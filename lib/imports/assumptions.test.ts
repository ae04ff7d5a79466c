import { describe, expect, it } from "vitest";
import { assumptionsOf, readAssumed, withAssumptions } from "./assumptions";
import { KINDS } from "./kinds/all";

const { subscriptions, visits, opportunities } = KINDS;
const mapping = { account: "account", start: "start", amount: "amount", currency: "currency" };
const nothing = { assumed: {}, currency: "EUR" };
const interval = (kind = subscriptions) => kind.fields.find(({ name }) => name === "interval");

describe("what is assumed of a file", () => {
  it("is said of every field that stands for something without a column", () => {
    const values = ["1", "2", "3", "4", "6", "12", "24", "36"];
    const monthly = { field: "interval", value: "1", by: "nothing", column: null, values };
    expect(assumptionsOf(subscriptions, mapping, nothing)).toEqual([monthly]);
    expect(assumptionsOf(subscriptions, { ...mapping, interval: "interval" }, nothing)).toEqual([]);
    expect(assumptionsOf(visits, { account: "account" }, nothing)).toMatchObject([{ field: "count", values: [] }]);
  });

  it("is the organisation's currency where amounts have none", () => {
    const { currency: _, ...without } = mapping;
    expect(assumptionsOf(subscriptions, without, { assumed: {}, currency: "USD" })).toMatchObject([
      { field: "currency", value: "USD", by: "nothing" },
      { field: "interval" },
    ]);
  });

  it.each([
    ["MRR", "1"],
    ["Ingreso anual recurrente", "12"],
    ["Preço mensal", "1"],
    ["Valoare anuală", "12"],
    ["Квартальная сумма", "3"],
  ])("follows the name of another column: %s", (amount, value) => {
    const told = { field: "interval", value, by: "column", column: amount };
    expect(assumptionsOf(subscriptions, { ...mapping, amount }, nothing)).toMatchObject([told]);
    expect(interval(withAssumptions(subscriptions, { ...mapping, amount }, {}))?.blank).toBe(value);
  });

  it("is the user's word before all, which may be any that files use", () => {
    const assumed = readAssumed(subscriptions, { interval: "Quarterly" });
    expect(assumed).toEqual({ interval: "3" });
    const wanted = { ...mapping, amount: "ARR" };
    expect(assumptionsOf(subscriptions, wanted, { assumed, currency: "EUR" })).toMatchObject([
      { value: "3", by: "user" },
    ]);
    expect(interval(withAssumptions(subscriptions, wanted, assumed))?.blank).toBe("3");
    expect(interval()?.blank).toBe("1");
  });

  it("is nothing of what the cells of another column tell", () => {
    expect(assumptionsOf(opportunities, { ...mapping, stage: "stage" }, nothing)).toEqual([]);
  });
});

it.each([
  [{ interval: "sometimes" }, "assumption-value"],
  [{ product: "gold" }, "assumption-field"],
  [{ colour: "red" }, "assumption-field"],
])("refuses %j", (wanted, code) => {
  expect(() => readAssumed(subscriptions, wanted)).toThrow(expect.objectContaining({ code }));
});
