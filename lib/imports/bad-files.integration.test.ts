import { randomBytes } from "node:crypto";
import { describe, expect, it } from "vitest";
import { withTestDatabase } from "../database/testing";
import { listImports } from "./data";
import { importRows, NOW, refusals } from "./import.fixture";
import { runImport } from "./run";
import { workbookOf, zipOf } from "./zip.fixture";

withTestDatabase();

const HEADER = "account,date,amount";

describe("a file that is no table", () => {
  it.each([
    { what: "empty", bytes: Buffer.alloc(0), code: "file-empty" },
    { what: "only blanks", bytes: Buffer.from("\ufeff \n\n"), code: "file-empty" },
    { what: "a PDF", bytes: Buffer.from("%PDF-1.7\n%âãÏÓ\n1 0 obj"), code: "file-binary" },
    {
      what: "a picture",
      bytes: Buffer.concat([Buffer.from("\x89PNG\r\n\x1a\n", "latin1"), randomBytes(500)]),
      code: "file-binary",
    },
    { what: "random bytes", bytes: randomBytes(5000), code: "file-binary" },
    { what: "without header", bytes: Buffer.from("A1,2024-01-01,12.50\nA2,2024-01-02,3\n"), code: "header-missing" },
    {
      what: "with two columns of one name",
      bytes: Buffer.from("account,date,amount,date\nA,2024-01-01,1,2\n"),
      code: "header-duplicate",
    },
    { what: "with nothing below its header", bytes: Buffer.from(`${HEADER}\n`), code: "no-rows" },
    { what: "of unknown columns", bytes: Buffer.from("colour,shape\nred,round\n"), code: "field-unmapped" },
    {
      what: "a quote that never ends",
      bytes: Buffer.from(`${HEADER}\n"${"x,\n".repeat(2_000_000)}`),
      code: "file-unreadable",
    },
    { what: "a ZIP archive of something else", bytes: zipOf({ "readme.txt": "hello" }), code: "file-binary" },
    { what: "a truncated workbook", bytes: workbookOf(["<c><v>1</v></c>"]).subarray(0, 300), code: "file-unreadable" },
    { what: "a workbook of broken XML", bytes: workbookOf(["<c><v>1</c>", "<c/>"]), code: "file-unreadable" },
    {
      what: "a workbook that unpacks to 200 MB",
      bytes: workbookOf([`<c t="str"><v>${" ".repeat(200_000_000)}</v></c>`]),
      code: "archive-bomb",
    },
  ])("$what: $code", async ({ bytes, code }) => {
    await expect(importRows("invoices", bytes)).rejects.toMatchObject({ code });
    const imports = await listImports();
    expect(imports.filter(({ status }) => status !== "failed")).toEqual([]);
  });

  it("is missing", async () => {
    const request = {
      kind: "invoices",
      filePath: "/nowhere/at-all.csv",
      now: NOW,
      userId: null,
      refresh: "wait",
    } as const;
    await expect(runImport(request)).rejects.toMatchObject({ code: "file-missing" });
  });

  it("is of no kind", async () => {
    await expect(importRows("purchases", [HEADER, "A,2024-01-01,1"])).rejects.toMatchObject({ code: "kind-unknown" });
  });
});

describe("a file of bad rows", () => {
  it("has each refused with its line and reason, and the good one taken", async () => {
    await importRows("accounts", ["code,name", "A,Alpha"]);
    const result = await importRows("invoices", [
      "account,date,amount,currency,quantity,id",
      "A,2024-01-31,10.50,EUR,1,good",
      ",2024-01-31,10,EUR,1,2",
      "B,2024-01-31,10,EUR,1,3",
      "A,2024-01-31,ten,EUR,1,4",
      "A,2024-01-31,NaN,EUR,1,5",
      "A,2024-01-31,-Infinity,EUR,1,6",
      "A,2024-01-31,1.1234567,EUR,1,7",
      "A,2024-01-31,123456789012345,EUR,1,8",
      "A,yesterday,10,EUR,1,9",
      "A,31.02.2024,10,EUR,1,10",
      "A,1899-12-31,10,EUR,1,11",
      "A,2026-03-17,10,EUR,1,12",
      "A,2024-01-31,10,USD,1,13",
      "A,2024-01-31,10,euros,1,14",
      `${"A".repeat(5000)},2024-01-31,10,EUR,1,15`,
      "A,2024-01-31,10,EUR,1,16,more",
      "A,2024-01-31,10",
      "A,2024-01-31,10,EUR,1,good",
      "A\u0000,2024-01-31,10,EUR,1,19",
      '"A',
      '",2024-01-31,,EUR,1,20',
      "A,2024-13-01,10,EUR,1,22",
    ]);
    expect(refusals(result)).toEqual([
      [3, "missing-value"],
      [4, "unknown-account"],
      [5, "not-a-number"],
      [6, "not-finite"],
      [7, "not-finite"],
      [8, "too-many-decimals"],
      [9, "number-too-large"],
      [10, "not-a-date"],
      [11, "impossible-date"],
      [12, "date-before-1900"],
      [13, "date-in-future"],
      [14, "no-rate"],
      [15, "not-a-currency"],
      [16, "text-too-long"],
      [17, "more-cells"],
      [18, "fewer-cells"],
      [19, "twice-in-file"],
      [20, "control-characters"],
      // A row of two lines: the one after it is counted on from its end.
      [21, "missing-value"],
      [23, "impossible-date"],
    ]);
    expect(result).toMatchObject({ rows: 21, accepted: 1, rejected: 20 });
    const of = (line: number) => result.rejects.find((reject) => reject.line === line);
    expect(of(14)).toMatchObject({ column: "currency", value: "USD", params: { currency: "USD", month: "2024-01" } });
    expect(of(19)).toMatchObject({ column: "id", value: "good", params: { line: 2 } });
    expect(of(16)?.value).toHaveLength(200);
  });
});
