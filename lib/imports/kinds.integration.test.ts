import iconv from "iconv-lite";
import { beforeAll, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { fileOf, importRows, NOW, refusals } from "./import.fixture";
import { previewImport } from "./preview";
import { workbookOf } from "./zip.fixture";

withTestDatabase();

beforeAll(async () => {
  await importRows("accounts", ["code,name,segment,Employees", "A,Alpha,smb,12", "B,Beta,mid,"]);
});

async function rows(sql: string) {
  return (await (await getPool()).query(sql)).rows;
}

describe("each kind comes in", () => {
  it("accounts: a second file changes the columns it has, and adds attributes", async () => {
    await importRows("accounts", ["Customer ID,Segmento,City,customer since", "A,enterprise,Bilbao,2020-05-01"]);
    expect(await rows("SELECT code, name, segment, attributes, customer_since FROM accounts ORDER BY code")).toEqual([
      {
        code: "A",
        name: "Alpha",
        segment: "enterprise",
        attributes: { Employees: "12", City: "Bilbao" },
        customer_since: "2020-05-01",
      },
      { code: "B", name: "Beta", segment: "mid", attributes: {}, customer_since: null },
    ]);
  });

  it("contacts: known by id, else by e-mail, within their account", async () => {
    const header = "account,id,name,email";
    await importRows("contacts", [header, "A,,Ana,ANA@x.com", "B,,Ana,ana@x.com", "A,7,Bo,"]);
    const again = await importRows("contacts", [header, "A,,Ana María,ana@x.com", "A,7,Bo,b@x.com", "A,7,Bo,"]);
    expect(refusals(again)).toEqual([[4, "twice-in-file"]]);
    expect(await rows("SELECT account_id, external_id, name, email FROM contacts ORDER BY 1, 2")).toEqual([
      { account_id: 1, external_id: "7", name: "Bo", email: "b@x.com" },
      { account_id: 1, external_id: "ana@x.com", name: "Ana María", email: "ana@x.com" },
      { account_id: 2, external_id: "ana@x.com", name: "Ana", email: "ana@x.com" },
    ]);
  });

  it("subscriptions: intervals in words, an end before its start refused", async () => {
    const result = await importRows("subscriptions", [
      "account;inicio;fin;importe;periodicidad;producto",
      "A;01.01.2024;;1.200,00;anual;Pro",
      "A;01.01.2024;31.12.2024;99,90;mensual;Pro",
      "B;01.02.2024;01.01.2024;10;mensual;",
      "B;01.02.2024;;10;a ratos;",
    ]);
    expect(refusals(result)).toEqual([
      [4, "end-before-start"],
      [5, "not-a-choice"],
    ]);
    expect(await rows("SELECT start_date, end_date, amount, interval_months FROM subscriptions ORDER BY line")).toEqual(
      [
        { start_date: "2024-01-01", end_date: null, amount: "1200.000000", interval_months: 12 },
        { start_date: "2024-01-01", end_date: "2024-12-31", amount: "99.900000", interval_months: 1 },
      ],
    );
  });

  it("subscriptions: without a column of intervals, amounts are by the month unless their name or the user says otherwise", async () => {
    const intervals = async (amount: string, assumed?: Record<string, string>) => {
      const content = [`account,start,${amount}`, "A,2025-01-01,120"];
      const { importId, assumptions } = await importRows("subscriptions", content, { assumed, again: true });
      const [row] = await rows(`SELECT interval_months FROM subscriptions WHERE import_id = ${importId}`);
      return [row.interval_months, assumptions.find(({ field }) => field === "interval")?.by];
    };
    expect(await intervals("amount")).toEqual([1, "nothing"]);
    expect(await intervals("Annual fee")).toEqual([12, "column"]);
    expect(await intervals("amount", { interval: "quarterly" })).toEqual([3, "user"]);
    const preview = await previewImport({
      kind: "subscriptions",
      filePath: fileOf(["account,start,ARR", "A,2025-01-01,120"]),
      now: NOW,
    });
    expect(preview.assumptions).toMatchObject([
      { field: "currency", value: "EUR", by: "nothing" },
      { field: "interval", value: "12", by: "column", column: "ARR" },
    ]);
  });

  it("answers: ranges by question, blank scores kept, instants with and without offset", async () => {
    const result = await importRows("survey-answers", [
      "account,date,score,question,comment",
      "A,2024-05-01 10:00,10,,good",
      "A,2024-05-01T23:30:00-03:00,5,csat,",
      "A,2024-05-02,,nps,no answer",
      "A,2024-05-02,6,csat,",
      "A,2024-05-02,7.5,nps,",
      "A,2024-05-02 25:00,7,nps,",
    ]);
    expect(refusals(result)).toEqual([
      [5, "score-out-of-range"],
      [6, "not-whole"],
      [7, "not-a-date"],
    ]);
    expect(await rows("SELECT answered_at, score, question FROM survey_answers ORDER BY line")).toEqual([
      { answered_at: new Date("2024-05-01T10:00:00Z"), score: 10, question: "nps" },
      { answered_at: new Date("2024-05-02T02:30:00Z"), score: 5, question: "csat" },
      { answered_at: new Date("2024-05-02T00:00:00Z"), score: null, question: "nps" },
    ]);
    expect(await rows("SELECT * FROM fact_extent WHERE kind = 'survey-answers'")).toEqual([
      { kind: "survey-answers", first_day: "2024-05-01", last_day: "2024-05-02" },
    ]);
  });

  it("costs, visits and acquisition spend", async () => {
    await importRows("costs", ["account,date,amount,category", "A,2024-01-05,12.5,support"]);
    await importRows("visits", ["account,date,count", "A,2024-01-05 08:00,3", "A,2024-01-06 08:00,"]);
    await importRows("acquisition-spend", ["month,amount,channel", "2024-01-01,1000,search"]);
    expect(await rows("SELECT amount, category FROM costs")).toEqual([{ amount: "12.500000", category: "support" }]);
    expect(await rows("SELECT count FROM visits ORDER BY line")).toEqual([{ count: 3 }, { count: 1 }]);
    expect(await rows("SELECT date, amount, channel FROM acquisition_spend")).toEqual([
      { date: "2024-01-01", amount: "1000.000000", channel: "search" },
    ]);
  });
});

describe("files as people have them", () => {
  it("semicolons, 1.234,56, 31.12.2024 and Windows-1251", async () => {
    const text = [
      "Контрагент;Дата;Сумма;Товар",
      "ООО Ромашка;31.12.2024;1.234,56;Чай",
      "ООО Ромашка;01.02.2025;-7,5;Чай",
    ];
    const result = await importRows("invoices", iconv.encode(text.join("\r\n"), "windows-1251"), {
      createAccounts: true,
    });
    expect(result).toMatchObject({
      accepted: 2,
      reading: {
        encoding: { value: "windows-1251", certain: true },
        delimiter: { value: ";" },
        decimal: { value: ",", certain: true },
        dateOrder: { value: "dmy", certain: true },
      },
    });
    expect(
      await rows(
        "SELECT a.name, i.date, i.amount, p.code FROM invoices i JOIN accounts a ON a.id = account_id JOIN products p ON p.id = product_id ORDER BY i.line",
      ),
    ).toEqual([
      { name: "ООО Ромашка", date: "2024-12-31", amount: "1234.560000", code: "Чай" },
      { name: "ООО Ромашка", date: "2025-02-01", amount: "-7.500000", code: "Чай" },
    ]);
  });

  it("the user's choice wins over what was found", async () => {
    const result = await importRows("costs", ["account,date,amount", 'A,3/4/2024,"1,234"'], {
      choices: { dateOrder: "dmy", decimal: "," },
    });
    expect(result.reading).toMatchObject({ dateOrder: { value: "dmy", certain: true } });
    expect(await rows("SELECT date, amount FROM costs WHERE date = '2024-04-03'")).toEqual([
      { date: "2024-04-03", amount: "1.234000" },
    ]);
  });

  it("a workbook: dates, numbers, shared strings and blank cells", async () => {
    const strings = ["account", "date", "amount", "quantity", "A"];
    const book = workbookOf(
      [
        [0, 1, 2, 3].map((text, column) => `<c r="${"ABCD"[column]}1" t="s"><v>${text}</v></c>`).join(""),
        '<c r="A2" t="s"><v>4</v></c><c r="B2" s="1"><v>45657</v></c><c r="C2"><v>0.30000000000000004</v></c>',
        '<c r="A3" t="inlineStr"><is><t>A</t></is></c><c r="B3" t="str"><v>2025-01-01</v></c><c r="C3"><v>12</v></c><c r="D3"><v>2</v></c>',
      ],
      strings,
    );
    const result = await importRows("invoices", book);
    expect(result).toMatchObject({ accepted: 2, rejected: 0, reading: { format: "xlsx", sheet: "Data" } });
    // 45657 is 2024-12-31 in Excel's 1900 system.
    expect(
      await rows(
        `SELECT date, amount, quantity, line FROM invoices WHERE import_id = ${result.importId} ORDER BY line`,
      ),
    ).toEqual([
      { date: "2024-12-31", amount: "0.300000", quantity: null, line: 2 },
      { date: "2025-01-01", amount: "12.000000", quantity: "2.000000", line: 3 },
    ]);
  });

  it("a preview shows what would be understood, and writes nothing", async () => {
    const before = await rows("SELECT count(*) FROM invoices");
    const filePath = fileOf(["account;fecha;importe;nota", "A;31.01.2024;1.234,50;x", "Z;31.01.2024;1;x"]);
    const preview = await previewImport({ kind: "invoices", filePath, now: NOW });
    expect(preview).toMatchObject({ rowCount: 2, missing: [], unmapped: ["nota"] });
    expect(preview.rows[0]).toMatchObject({
      line: 2,
      values: { account: "A", date: "2024-01-31", amount: "1234.5" },
      fault: null,
    });
    expect(preview.rows[1]).toMatchObject({ values: null, fault: { reason: "unknown-account", value: "Z" } });
    expect(await rows("SELECT count(*) FROM invoices")).toEqual(before);
  });
});
