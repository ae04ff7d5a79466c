import { expect, it } from "vitest";
import type { AccountHealth } from "../health/types";
import { tableOfAtRisk } from "./retention-tables";

const account: AccountHealth = {
  accountId: 7,
  code: "A7",
  name: "Palau Shipping",
  segment: "Micro",
  month: "2024-05-01",
  version: 1,
  score: 22,
  colour: "red",
  parts: [{ component: "tickets", measure: 40, score: 22, weight: 1 }],
  missing: ["nps"],
};

it("tells of each account at risk what its score is made of; what is not known is no 0", () => {
  const { columns, rows } = tableOfAtRisk([account], ["nps", "tickets"], {
    colours: { red: "at risk" },
    alive: null,
  });
  expect(columns.map(({ id }) => id)).toEqual(["account", "code", "segment", "score", "colour", "nps", "tickets"]);
  expect(rows).toEqual([["Palau Shipping", "A7", "Micro", 22, "at risk", null, 22]]);
});

it("tells how likely each still is a customer, and by the model of which day; nothing of who had not bought", () => {
  const alive = { alive: new Map([[7, 63.2]]), fittedOn: "2024-06-02T03:00:00.000Z" };
  const { columns, rows } = tableOfAtRisk([account, { ...account, accountId: 8 }], [], { colours: {}, alive });
  expect(columns.slice(-2)).toEqual([
    { id: "alive", kind: "percent" },
    { id: "fittedOn", kind: "text" },
  ]);
  expect(rows.map((row) => row.slice(-2))).toEqual([
    [63.2, "2024-06-02"],
    [null, "2024-06-02"],
  ]);
});
