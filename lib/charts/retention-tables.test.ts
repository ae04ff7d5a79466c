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
  const { columns, rows } = tableOfAtRisk([account], ["nps", "tickets"], { red: "at risk" });
  expect(columns.map(({ id }) => id)).toEqual(["account", "code", "segment", "score", "colour", "nps", "tickets"]);
  expect(rows).toEqual([["Palau Shipping", "A7", "Micro", 22, "at risk", null, 22]]);
});
