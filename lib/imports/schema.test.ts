import { expect, it } from "vitest";
import { type Plan, readPlan, writePlan } from "./schema";

const plan: Plan = {
  kind: "survey-answers",
  choices: { encoding: "windows-1251", delimiter: "\t", decimal: ",", dateOrder: "dmy", sheet: "Año 1 & 2" },
  mapping: { account: "Nº de cliente", comment: "" },
  assumed: { question: "csat" },
  createAccounts: false,
  again: true,
  as: "last",
};

it("writes a plan that reads as the same", () => {
  expect(readPlan(Object.fromEntries(new URLSearchParams(writePlan(plan))))).toEqual(plan);
});

it("reads an empty address as a file of invoices about which nothing was said", () => {
  expect(readPlan({})).toEqual({
    kind: "invoices",
    choices: {},
    mapping: {},
    assumed: {},
    createAccounts: null,
    again: false,
    as: null,
  });
  expect(writePlan(readPlan({}))).toBe("kind=invoices");
});

it("passes over what makes no sense", () => {
  const odd = { kind: "secrets", delimiter: "x", encoding: ["utf-8", "utf-8"], create: "perhaps", again: "no" };
  expect(writePlan(readPlan(odd))).toBe("kind=invoices");
});
