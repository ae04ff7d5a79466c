import { expect, it } from "vitest";
import { indicatorEntries } from "./data";
import { searchEntries } from "./search";
import { translatorsFor } from "./testing-translators";

const english = indicatorEntries(translatorsFor("en"));
const spanish = indicatorEntries(translatorsFor("es"));
const found = (entries: typeof english, query: string) => searchEntries(entries, query).map(({ id }) => id);

it("finds all without a query", () => {
  expect(searchEntries(english, "  ")).toHaveLength(english.length);
});

it("finds an indicator by its name, its id, a rival and its source", () => {
  expect(found(english, "net promoter")).toContain("nps");
  expect(found(english, "customer-churn")).toContain("customer-churn");
  expect(found(english, "last answer contact")).toContain("nps");
  expect(found(english, "Reichheld")).toContain("nps");
});

it("minds neither case nor accents", () => {
  expect(found(spanish, "retencion")).toContain("customer-retention");
  expect(found(spanish, "RETENCIÓN")).toContain("customer-retention");
});

it("finds nothing where one of the words is nowhere", () => {
  expect(found(english, "net zeppelin")).toEqual([]);
});

it.each([
  ["abandono", "customer-churn"],
  ["pérdida", "customer-churn"],
  ["fidelidad", "customer-retention"],
  ["ticket medio", "order-value"],
  ["facturación", "revenue"],
  ["venta cruzada", "wallet-headroom"],
])("finds by what people say in Spanish: %s", (query, id) => expect(found(spanish, query)).toContain(id));

it("finds by what people say in English", () => {
  expect(found(english, "attrition")).toContain("customer-churn");
  expect(found(english, "loyalty")).toContain("customer-retention");
});

it("has such words for every indicator of the catalogue", () => {
  for (const entries of [english, spanish])
    expect(entries.filter(({ searchWords }) => searchWords === "").map(({ id }) => id)).toEqual([]);
});

it("says in the reader's language which source is the interval's", () => {
  expect(spanish.find(({ id }) => id === "csat")?.source).toContain("Intervalo: Wilson (1927)");
});
