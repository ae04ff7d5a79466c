import { expect, it } from "vitest";
import { findAlike } from "./alike";

const accounts = [
  { id: 1, name: "Brutăria Veche SRL" },
  { id: 2, name: "BRUTARIA VECHE" },
  { id: 3, name: "Brutăria Vechi" },
  { id: 4, name: "Nordlys AS" },
  { id: 5, name: "Acme" },
];

it("pairs accounts by name, nearly the same name, and the host of their contacts", () => {
  const contacts = [
    { accountId: 1, host: "veche.ro" },
    { accountId: 2, host: "veche.ro" },
    { accountId: 4, host: "gmail.com" },
    { accountId: 5, host: "gmail.com" },
    { accountId: 3, host: "lealta-users.com" },
    { accountId: 4, host: "lealta-users.com" },
  ];
  expect(findAlike(accounts, contacts, new Set(["lealta-users.com"]))).toEqual([
    { accountId: 1, otherId: 2, detail: { by: ["name", "domain"], domain: "veche.ro" } },
    { accountId: 1, otherId: 3, detail: { by: ["similar"], domain: null } },
  ]);
});

it("passes over a host that many accounts share", () => {
  const contacts = [1, 2, 3, 4, 5].map((accountId) => ({ accountId, host: "agency.com" }));
  expect(findAlike([], contacts, new Set())).toEqual([]);
  expect(findAlike([], contacts.slice(0, 2), new Set())).toHaveLength(1);
});

it("offers a pair no more that was said to be two, and each of the two with a third", () => {
  const three = [1, 2, 3].map((id) => ({ id, name: "Nordlys" }));
  const pairs = (...apart: string[]) =>
    findAlike(three, [], new Set(), new Set(apart)).map((f) => [f.accountId, f.otherId]);
  expect(pairs()).toEqual([
    [1, 2],
    [1, 3],
  ]);
  expect(pairs("1 2")).toEqual([[1, 3]]);
  expect(pairs("1 2", "1 3")).toEqual([[2, 3]]);
  expect(pairs("1 2", "1 3", "2 3")).toEqual([]);
  expect(findAlike(accounts, [], new Set(), new Set(["1 3"]))).toEqual([
    { accountId: 1, otherId: 2, detail: { by: ["name"], domain: null } },
  ]);
});
