import { expect, it } from "vitest";
import { usualCondition } from "./conditions";
import { closeForm, gestureForm, lossReasonOf } from "./forms";
import { OTHER_REASON } from "./other-reason";
import { ruleForm } from "./rule-form";
import { RULE_REASONS } from "./types";
import { urgencyOf } from "./urgency";

const faults = (parsed: { error?: { issues: { path: PropertyKey[]; message: string }[] } }) =>
  // The first of each field is told.
  Object.fromEntries((parsed.error?.issues ?? []).toReversed().map(({ path, message }) => [path[0], message]));

const seen = { accountId: "1", id: "2", version: "3" };

it("asks for an outcome unless nobody answered, for a reason of a loss, and for a contact where one is to be written down", () => {
  expect(faults(closeForm.safeParse({ ...seen, result: "recovered" }))).toEqual({ outcome: "required" });
  expect(faults(closeForm.safeParse({ ...seen, result: "no-answer" }))).toEqual({});
  const lost = { ...seen, result: "lost", outcome: "Went away" };
  expect(faults(closeForm.safeParse(lost))).toEqual({ lossReason: "required" });
  expect(faults(closeForm.safeParse({ ...lost, lossReason: OTHER_REASON }))).toEqual({ otherReason: "required" });
  expect(lossReasonOf({ lossReason: OTHER_REASON, otherReason: "Fire" })).toBe("Fire");
  const contact = { ...lost, lossReason: "Price", withContact: "on" };
  expect(faults(closeForm.safeParse({ ...contact, form: "smoke", held: "" }))).toEqual({
    held: "required",
    form: "choice",
  });
  expect(faults(closeForm.safeParse({ ...contact, form: "call", held: "2026-03-18T10:00" }))).toEqual({});
});

it("reads amounts as the reader writes them: money to the cent, visits and days whole, above nothing", () => {
  const read = (locale: string, kind: string, amount: string) => {
    const parsed = gestureForm(locale).safeParse({ ...seen, kind, amount });
    return parsed.success ? parsed.data.amount : faults(parsed).amount;
  };
  expect(read("es", "credit", "1.234,5")).toBe("1234.5");
  expect(read("en", "credit", "12.345")).toBe("number");
  expect(read("en", "visit", "2")).toBe("2");
  expect(read("en", "visit", "1.5")).toBe("number");
  expect(read("en", "credit", "0")).toBe("number");
  expect(read("en", "credit", "-5")).toBe("number");
  expect(read("en", "credit", "")).toBe("required");
});

it("reads of a rule what its reason asks for, within its bounds", () => {
  const typed = { name: "R", whom: "owner", ownerId: "", dueHours: "48", enabled: "on", steps: " Call \n\nWrite" };
  for (const reason of RULE_REASONS) {
    const numbers = Object.fromEntries(
      Object.entries(usualCondition(reason)).map(([name, value]) => [
        name,
        Array.isArray(value) ? "[]" : value === null ? "" : String(value),
      ]),
    );
    const parsed = ruleForm.parse({ ...typed, ...numbers, past: "on", reason });
    expect(parsed).toMatchObject({ condition: usualCondition(reason), steps: ["Call", "Write"], ownerFirst: true });
  }
  const health = { ...typed, reason: "falling-health", windowDays: "62", restDays: "0" };
  expect(faults(ruleForm.safeParse(health))).toEqual({ points: "either" });
  expect(faults(ruleForm.safeParse({ ...health, points: "101", below: "x" }))).toEqual({
    points: "range",
    below: "range",
  });
  const steps = Array.from({ length: 10 }, () => "x").join("\n");
  const person = { ...typed, reason: "contract-end", days: "", whom: "person", steps };
  expect(faults(ruleForm.safeParse(person))).toEqual({ days: "required", ownerId: "required", steps: "steps" });
});

it("tells what is overdue from what is due today, this week and later", () => {
  const at = (text: string) => new Date(text);
  const bounds = {
    now: at("2026-03-18T10:00:00Z"),
    todayEnds: at("2026-03-18T23:00:00Z"),
    weekEnds: at("2026-03-22T23:00:00Z"),
  };
  const due = ["2026-03-18T09:59:00Z", "2026-03-18T10:00:00Z", "2026-03-18T23:00:00Z", "2026-03-22T23:00:00Z"];
  expect(due.map((text) => urgencyOf(at(text), bounds))).toEqual(["overdue", "today", "week", "later"]);
});
