import { beforeEach, expect, it } from "vitest";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { LOCALES } from "../../i18n/locales";
import { importRows } from "../import.fixture";
import { KINDS } from "../kinds/all";
import { KIND_IDS } from "../kinds/declaration";
import { inImportOrder } from "../kinds/import-order";
import { suggestKind } from "../suggest-kind";
import { EXAMPLES } from "./examples";
import { templateFile } from "./template-file";

withTestDatabase();

beforeEach(async () => {
  const tables = Object.values(KINDS).map(({ table }) => table);
  await (await getPool()).query(
    `TRUNCATE ${tables.join(", ")}, imports, import_rejects, overwritten, fact_extent CASCADE`,
  );
});

it.each(LOCALES)("every file to begin from comes in without a fault and without a doubt: %s", async (locale) => {
  for (const kind of inImportOrder(KIND_IDS, (id) => id)) {
    const text = templateFile(kind, locale, "EUR");
    const { accepted, rejects, reading, mapping } = await importRows(kind, Buffer.from(text), { refresh: "later" });
    expect({ kind, accepted, rejects }).toEqual({ kind, accepted: 1, rejects: [] });
    expect(reading.decimal.certain && reading.dateOrder.certain, kind).toBe(true);
    expect(Object.keys(mapping).sort()).toEqual(KINDS[kind].fields.map(({ name }) => name).sort());
  }
  const { rows } = await (await getPool()).query("SELECT date, amount FROM invoices");
  expect(rows).toEqual([{ date: "2025-03-31", amount: "1250.500000" }]);
});

it("examples fill no field that their kind does not have", () => {
  for (const kind of KIND_IDS) {
    const fields = KINDS[kind].fields.map(({ name }) => name);
    expect(Object.keys(EXAMPLES[kind]).filter((name) => !fields.includes(name))).toEqual([]);
  }
});

it("is known again for what it is", () => {
  for (const kind of KIND_IDS) {
    const [header = ""] = templateFile(kind, "en", "EUR").slice(1).split("\r\n");
    expect(suggestKind(header.split(","), `${kind}.csv`)).toBe(kind);
  }
});
