import { expect, it } from "vitest";
import { readSeen, refuseChanged, sinceSeen } from "./since-seen";

const seen = { name: "Acme", days: 365, rule: null };
const told = expect.objectContaining({ code: "changed-meanwhile" });

it("keeps what two people changed of different values", () => {
  const typed = { ...seen, name: "Acme Ibérica" };
  expect(sinceSeen(typed, { ...seen, days: 90 }, seen)).toEqual({ name: "Acme Ibérica", days: 90, rule: null });
});

it("tells who would write over what somebody else made of the same value, unless both made the same of it", () => {
  const typed = { ...seen, days: 30 };
  expect(() => sinceSeen(typed, { ...seen, days: 90 }, seen)).toThrow(told);
  expect(sinceSeen(typed, { ...seen, days: 30, name: "B" }, seen)).toEqual({ name: "B", days: 30, rule: null });
});

it("takes what was typed where nobody says what they saw, or the form had no such field", () => {
  const typed = { ...seen, days: 30 };
  expect(sinceSeen(typed, { ...seen, days: 90 }, null)).toEqual(typed);
  expect(sinceSeen(typed, { ...seen, days: 90 }, { name: "Acme" })).toEqual(typed);
  expect(sinceSeen({ name: "B", days: undefined }, seen, seen)).toEqual({ name: "B", days: undefined });
});

it("compares lists and objects by what is in them, in any order of their names", () => {
  const whole = { steps: ["a", "b"], condition: { days: 3, past: undefined } };
  expect(() => refuseChanged(whole, { condition: { days: 3 }, steps: ["a", "b"] })).not.toThrow();
  expect(() => refuseChanged(whole, { steps: ["b", "a"] })).toThrow(told);
  expect(() => refuseChanged(whole, null)).not.toThrow();
});

it.each([
  ['{"a":1}', { a: 1 }],
  ["[1]", null],
  ["null", null],
  ["{", null],
])("reads %s as %j", (text, read) => {
  const form = new FormData();
  form.set("seen", text);
  expect(readSeen(form)).toEqual(read);
});
