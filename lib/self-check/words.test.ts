import { expect, it } from "vitest";
import { translatorFor } from "../i18n/translate";
import type { CheckLine } from "./result";
import { checkWords } from "./words";

const line: CheckLine = {
  metric: "nps",
  definition: "standard",
  unit: "score",
  grain: "quarter",
  period: "2024-04-01",
  from: "2024-04-01",
  until: "2024-07-01",
  dimension: { name: "segment", value: "" },
  owner: "ana@example.com",
  group: null,
  engine: { value: 20, n: 30 },
  plain: { value: 20, n: 30 },
  equal: true,
  fault: null,
  engineMs: 3.2,
  plainMs: 20.9,
};
const notation = { locale: "en", currency: "EUR", timeZone: "UTC" };

it("says what was asked and what both sides told", () => {
  expect(checkWords(line, translatorFor("en"), notation)).toEqual({
    metric: "Net promoter score",
    definition: "All answers",
    period: "Quarter · Q2 2024",
    about: ["Segment: Not known", "Accounts of ana@example.com"],
    engine: "20.0",
    plain: "20.0",
    times: "3 / 21",
  });
});

it("shows all digits where those shown would look alike, and in other languages too", () => {
  const differing = { ...line, equal: false, group: "Price", engine: { value: 20.001, n: 30 } };
  const words = checkWords(differing, translatorFor("es"), { ...notation, locale: "es" });
  expect([words.engine, words.plain]).toEqual(["20.001", "20"]);
  expect(words.about.at(-1)).toBe("Grupo: Price");
});
