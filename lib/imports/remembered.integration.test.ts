import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { findFirstPlan } from "./first-plan";
import { fileOf, importRows } from "./import.fixture";
import { forget } from "./remembered";
import { shapeOf } from "./shape";

withTestDatabase();

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, invoices, costs, imports, import_rejects, overwritten, import_mappings CASCADE",
  );
});

const header = ["Kunde", "Tag", "Base"];
const said = { mapping: { account: "Kunde", date: "Tag", amount: "Base" }, createAccounts: true, remember: true };
const file = (...rows: string[]) => [header.join(";"), ...rows];

const begin = (rows: string[], kind?: "costs") => findFirstPlan({ path: fileOf(rows), fileName: "x.csv" }, kind);

it("a file is begun as the last one of its columns was read, until that is forgotten", async () => {
  expect(await begin(file("A;01.02.2024;1"))).toMatchObject({ as: "new", mapping: {} });
  await importRows("invoices", file("A;01.02.2024;1,5"), { ...said, choices: { dateOrder: "dmy" } });
  const plan = await begin(file("B;02.03.2024;2"));
  expect(plan).toMatchObject({ kind: "invoices", as: "last", choices: { dateOrder: "dmy" }, createAccounts: true });
  expect(plan.mapping).toMatchObject({ ...said.mapping, currency: "", product: "" });
  // As another kind nothing is known of it, nor of other columns.
  expect(await begin(file("B;02.03.2024;2"), "costs")).toMatchObject({ kind: "costs", as: "new" });
  expect(await begin(["Kunde;Tag;Base;More", "B;02.03.2024;2;"])).toMatchObject({ as: "new" });
  expect(await forget(await getPool(), shapeOf(header), "invoices")).toBe(true);
  expect(await begin(file("B;02.03.2024;2"))).toMatchObject({ as: "new" });
});

it("nothing is remembered of a file of which nothing came in, nor unless that is asked for", async () => {
  await importRows("invoices", file("A;someday;1"), said);
  await importRows("invoices", file("A;01.02.2024;1"), { ...said, remember: false });
  expect(await begin(file("B;02.03.2024;2"))).toMatchObject({ as: "new" });
});

it("a file that had to be cut otherwise is known by the columns that the reader finds by itself", async () => {
  const rows = ["account|date|amount", "A;1|2024-01-05|1"];
  await importRows("invoices", rows, { createAccounts: true, remember: true, choices: { delimiter: "|" } });
  expect(await begin(["account|date|amount", "B;2|2024-01-06|1"])).toMatchObject({
    as: "last",
    choices: { delimiter: "|" },
  });
});
