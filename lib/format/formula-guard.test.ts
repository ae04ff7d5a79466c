import { expect, it } from "vitest";
import { guardFormula, unguardFormula } from "./formula-guard";

const FORMULAS = [
  '=HYPERLINK("http://evil.example","open")',
  "@SUM(A1)",
  "+1+cmd|' /C calc'!A0",
  "-a",
  "\t=1",
  "\n=1",
  "'=1",
  "＝1+a",
  "－a",
];
const HARMLESS = ["-30", "-1.234,56", "+34 600 111 222", "a=b", "O'Neill", "'quoted'", "'", "", "31-12-2024"];

it.each(FORMULAS)("takes the teeth out of %j", (cell) => expect(guardFormula(cell)).toBe(`'${cell}`));

it.each(HARMLESS)("leaves %j alone", (cell) => expect(guardFormula(cell)).toBe(cell));

it.each([...FORMULAS, ...HARMLESS])("gives %j back", (cell) => expect(unguardFormula(guardFormula(cell))).toBe(cell));
