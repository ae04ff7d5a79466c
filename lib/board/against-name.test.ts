import { expect, it } from "vitest";
import board from "@/messages/en/board.json";
import { againstName, groupComparedWith } from "./against-name";
import { figureFormat } from "./figure-format";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });
const said = new Map([
  ["filters.dimensions.segment", board.filters.dimensions.segment],
  ["filters.notKnown", board.filters.notKnown],
]);
const words = { format, grain: "quarter", t: (key: string) => said.get(key) ?? key } as const;

it("names a period as it is written, and a group by its value", () => {
  expect(againstName({ kind: "period", period: "2024-04-01" }, words)).toBe("Q2 2024");
  const retail = { kind: "group", dimension: "segment", value: "Retail", others: null, part: null } as const;
  expect(againstName(retail, words)).toBe("Retail");
  expect(againstName({ ...retail, value: "" }, words)).toBe("Segment: Not known");
});

it("tells a group from a period", () => {
  expect(groupComparedWith("year-before")).toBeNull();
  expect(groupComparedWith({ dimension: "plan", value: "" })).toEqual({ dimension: "plan", value: "" });
});
