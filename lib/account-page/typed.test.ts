import { expect, it } from "vitest";
import { parseForm } from "../forms/parse-form";
import { estimateForm } from "../wallets/schema";

it("tells of places and brands which whole numbers are meant, and of amounts what a number is like", () => {
  const form = new FormData();
  const typed = { account: "A1", id: "1", date: "2026-01-31", amount: "much", rank: "1,5", brands: "3" };
  const blank = { category: "", currency: "EUR", source: "", person: "" };
  for (const [name, value] of Object.entries({ ...typed, ...blank })) form.set(name, value);
  const told = parseForm(estimateForm("ru"), form, (key, values) => `${key} ${JSON.stringify(values)}`);
  expect(told.ok ? null : told.state.errors).toEqual({
    amount: 'common.field.number {"max":0}',
    rank: 'common.field.range {"max":999,"min":1}',
  });
});
