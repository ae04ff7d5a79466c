import { expect, it } from "vitest";
import { differencesOf, takenOver } from "./fields";

const blank = {
  name: "",
  segment: null,
  industry: null,
  region: null,
  plan: null,
  owner: null,
  channel: null,
  customer_since: null,
};
const from = { ...blank, name: "Acme Ltd", segment: "smb", owner: "ana@example.com", customer_since: "2019-05-01" };
const into = { ...blank, name: "Acme", segment: "mid", region: "North", customer_since: "2021-01-01" };

it("lets what is blank give way, and the earlier day win", () => {
  expect(differencesOf(from, into).map(({ field, survives }) => [field, survives])).toEqual([
    ["name", "into"],
    ["segment", "into"],
    ["region", "into"],
    ["owner", "from"],
    ["customer_since", "from"],
  ]);
  expect(takenOver(from, into, {})).toEqual({ owner: "ana@example.com", customer_since: "2019-05-01" });
});

it("takes over what was chosen, also a blank", () => {
  expect(takenOver(from, into, { region: "from", owner: "into", segment: "from" })).toEqual({
    segment: "smb",
    region: null,
    customer_since: "2019-05-01",
  });
});
