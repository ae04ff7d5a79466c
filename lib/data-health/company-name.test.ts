import { expect, it } from "vitest";
import { companyName } from "./company-name";

it("knows a company by its name, whatever its legal form is and however it is written", () => {
  const same = [
    ["Café Núñez, S.L.", "CAFE NUNEZ SL"],
    ["Acme Ltd", "ACME Limited"],
    ["Acme, Inc.", "acme"],
    ["SC Brutăria Veche S.R.L.", "Brutaria Veche srl"],
    ["ООО «Ромашка»", "Ромашка, ООО"],
    ["Grupo Sol S.A. de C.V.", "Grupo Sol"],
    ["Smith & Sons Ltd.", "Smith and Sons"],
    ["Nordlys A/S", "Nordlys"],
  ];
  for (const [one, other] of same) expect([one, companyName(one ?? "")]).toEqual([one, companyName(other ?? "")]);
});

it("keeps apart what differs by more", () => {
  const names = ["Acme North Ltd", "Acme South Ltd", "Acme 2 Ltd", "SA", "Company"].map(companyName);
  expect(new Set(names).size).toBe(names.length);
  expect(names.every((name) => name.length > 0)).toBe(true);
});
