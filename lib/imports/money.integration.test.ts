import { beforeEach, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { fileOf, importRows, NOW, refusals } from "./import.fixture";
import { KINDS, MONEY_KINDS } from "./kinds/all";
import { previewImport } from "./preview";
import { undoImport } from "./undo";

withTestDatabase();

const tables = ["exchange_rates", ...MONEY_KINDS.map(({ table }) => table)];

beforeEach(async () => {
  await (await getPool()).query(
    `TRUNCATE accounts, imports, import_rejects, overwritten, fact_extent, rollup_mark, ${tables.join(", ")} CASCADE`,
  );
  await importRows("accounts", ["code", "A", "B"]);
});

/** Rows of values as text. */
async function values(sql: string): Promise<unknown[][]> {
  return (await (await getPool()).query({ text: sql, rowMode: "array" })).rows;
}

async function rates(...rows: string[]): Promise<number> {
  const { importId } = await importRows("exchange-rates", ["currency,month,rate", ...rows], { again: true });
  return importId ?? 0;
}

async function invoices(...rows: string[]): Promise<number> {
  const { importId } = await importRows("invoices", ["id,account,date,amount,currency", ...rows], { again: true });
  return importId ?? 0;
}

const undo = (importId: number) => undoImport(importId, { now: NOW, by: { userId: null, email: "ana@example.com" } });
const MONEY = "SELECT amount, original_amount, trim(currency) FROM invoices ORDER BY external_id";
const REVENUE = "SELECT month, revenue FROM account_month WHERE revenue <> 0 ORDER BY month, account_id";

describe("a row in another currency", () => {
  it("is converted at its month's rate, to six places, beside what the file had", async () => {
    await rates("USD,2024-01,0.9216589862", "USD,2024-02,0.93");
    await invoices(
      "1,A,2024-01-31,10.5,USD",
      "2,A,2024-02-01,10.5,usd",
      "3,A,2024-01-31,10.5,EUR",
      "4,A,2024-01-31,-10.5,USD",
    );
    // 10.5 x 0.9216589862 = 9.6774193551; the fourth is a return.
    expect(await values(MONEY)).toEqual([
      ["9.677419", "10.500000", "USD"],
      ["9.765000", "10.500000", "USD"],
      ["10.500000", null, "EUR"],
      ["-9.677419", "-10.500000", "USD"],
    ]);
    expect(await values(REVENUE)).toEqual([
      ["2024-01-01", "10.500000"],
      ["2024-02-01", "9.765000"],
    ]);
  });

  it("is shown in both currencies before it comes in", async () => {
    await rates("USD,2024-01,0.5");
    const filePath = fileOf(["account,date,amount,currency", "A,2024-01-31,10.5,USD", "A,2024-01-31,7,EUR"]);
    const { rows, currency } = await previewImport({ kind: "invoices", filePath, now: NOW });
    expect(rows.map(({ values, converted }) => [values?.amount, converted])).toEqual([
      ["10.5", "5.25"],
      ["7", null],
    ]);
    expect(currency).toBe("EUR");
  });

  it("is refused where its month has no rate, or the amount outgrows its column", async () => {
    await rates("USD,2024-01,2");
    const header = "account,date,amount,currency";
    const result = await importRows("costs", [
      header,
      "A,2024-02-01,1,USD",
      "A,2024-01-01,1,GBP",
      "A,2024-01-01,50000000000000,USD",
      "A,2024-01-01,49999999999999,USD",
    ]);
    expect(refusals(result)).toEqual([
      [2, "no-rate"],
      [3, "no-rate"],
      [4, "number-too-large"],
    ]);
    expect(result.rejects[0]).toMatchObject({ value: "USD", params: { currency: "USD", month: "2024-02" } });
    expect(await values("SELECT amount FROM costs")).toEqual([["99999999999998.000000"]]);
  });

  it("goes by the start of a subscription, whatever its end, so that a rate is no expansion", async () => {
    await rates("USD,2024-01,0.9", "USD,2024-03,0.5");
    const header = "account,start,end,amount,currency";
    await importRows("subscriptions", [header, "A,2024-01-15,2024-03-20,100,USD"]);
    expect(await values("SELECT amount, original_amount FROM subscriptions")).toEqual([["90.000000", "100.000000"]]);
    expect(await values("SELECT month, mrr_end FROM account_month WHERE mrr_end > 0 ORDER BY month")).toEqual([
      ["2024-01-01", "90.000000"],
      ["2024-02-01", "90.000000"],
    ]);
  });

  it("goes by the close of an opportunity that has ended, and by the opening of one that is open", async () => {
    await rates("USD,2024-01,0.9", "USD,2024-03,0.8");
    const result = await importRows("opportunities", [
      "currency,id,opened,closed,outcome,amount",
      "USD,1,2024-01-05,2024-03-01,won,100",
      "USD,2,2024-01-05,2027-03-01,open,100",
      "USD,3,,2024-03-01,lost,100",
      "USD,4,,,open,100",
      "USD,5,,,open,",
      "USD,6,2024-13-05,,open,100",
    ]);
    expect(refusals(result)).toEqual([
      [5, "rate-without-date"],
      [7, "impossible-date"],
    ]);
    expect(await values("SELECT amount, original_amount FROM opportunities ORDER BY external_id")).toEqual([
      ["80.000000", "100.000000"],
      ["90.000000", "100.000000"],
      ["80.000000", "100.000000"],
      [null, null],
    ]);
  });

  it("goes by the day of spend and of an estimate, which may be a rank alone", async () => {
    await rates("USD,2024-01,0.9");
    await importRows("acquisition-spend", ["month,amount,currency", "2024-01-01,100,USD"]);
    const header = "account,date,amount,currency,rank,brands";
    await importRows("wallet-estimates", [header, "A,2024-01-31,100,USD,,", "A,2024-02-01,,USD,1,2"]);
    expect(await values("SELECT amount, original_amount FROM acquisition_spend")).toEqual([
      ["90.000000", "100.000000"],
    ]);
    expect(await values("SELECT amount, original_amount FROM wallet_estimates ORDER BY line")).toEqual([
      ["90.000000", "100.000000"],
      [null, null],
    ]);
  });
});

describe("a rate that is overwritten", () => {
  it("converts anew every kind of row of its currency and month, figures too, and its undo converts back", async () => {
    await rates("USD,2024-01,0.9", "USD,2024-02,0.9", "GBP,2024-01,1.2");
    await invoices(
      "1,A,2024-01-05,100,USD",
      "2,A,2024-02-05,100,USD",
      "3,B,2024-01-05,100,GBP",
      "4,B,2024-01-05,7,EUR",
    );
    await importRows("subscriptions", ["account,start,amount,currency", "A,2024-01-05,100,USD"]);
    await importRows("opportunities", ["opened,amount,currency", "2024-01-05,100,USD"]);
    const before = [await values(MONEY), await values(REVENUE)];
    const second = await rates("USD,2024-01,2");
    const amounts = (table: string) =>
      values(`SELECT amount::float, original_amount::float FROM ${table} ORDER BY line`);
    expect(await amounts("invoices")).toEqual([
      [200, 100],
      [90, 100],
      [120, 100],
      [7, null],
    ]);
    expect(await amounts("subscriptions")).toEqual([[200, 100]]);
    expect(await amounts("opportunities")).toEqual([[200, 100]]);
    expect(
      await values(
        "SELECT account_id IS NOT NULL, month, revenue::float, mrr_end::float FROM account_month ORDER BY account_id, month LIMIT 2",
      ),
    ).toEqual([
      [true, "2024-01-01", 200, 200],
      [true, "2024-02-01", 90, 200],
    ]);
    await undo(second);
    expect([await values(MONEY), await values(REVENUE)]).toEqual(before);
    expect(await amounts("subscriptions")).toEqual([[90, 100]]);
  });

  it("is refused as a whole where an amount would outgrow its column", async () => {
    await rates("USD,2024-01,1");
    await invoices("1,A,2024-01-05,50000000000000,USD");
    await expect(rates("USD,2024-01,2")).rejects.toMatchObject({
      code: "rate-too-large",
      params: { currency: "USD", month: "2024-01", rate: "2" },
    });
    expect(await values(MONEY)).toEqual([["50000000000000.000000", "50000000000000.000000", "USD"]]);
  });
});

describe("undo", () => {
  it("of rates that rows need is refused, and says what to undo first", async () => {
    const first = await rates("USD,2024-01,0.9", "USD,2024-02,0.9");
    const sold = await invoices("1,A,2024-01-05,100,USD");
    await expect(undo(first)).rejects.toMatchObject({
      code: "rate-needed",
      params: { importId: first, count: 1, imports: String(sold), first: "USD 2024-01" },
    });
    // A row that an undo may bring back needs it as well.
    await invoices("1,A,2024-01-05,100,EUR");
    await expect(undo(first)).rejects.toMatchObject({ params: { count: 1, imports: String(sold) } });
    await undo(sold);
    await undo(first);
    expect(await values("SELECT amount, original_amount FROM invoices")).toEqual([["100.000000", null]]);
    expect(await values("SELECT * FROM exchange_rates")).toEqual([]);
  });

  it("of rates leaves alone what a later file of rates has overwritten", async () => {
    const first = await rates("USD,2024-01,0.9");
    const second = await rates("USD,2024-01,0.8");
    const sold = await invoices("1,A,2024-01-05,100,USD");
    await undo(first);
    expect(await values(MONEY)).toEqual([["80.000000", "100.000000", "USD"]]);
    await expect(undo(second)).rejects.toMatchObject({ code: "rate-needed", params: { imports: String(sold) } });
  });

  it("brings an overwritten row back exactly, and at the rate of today where that has changed", async () => {
    await rates("USD,2024-01,0.9");
    await invoices("1,A,2024-01-05,100,USD", "2,A,2024-01-05,50,EUR");
    const before = await values("SELECT to_jsonb(i) FROM invoices i ORDER BY line");
    const changed = ["1,A,2024-01-06,70,EUR", "2,A,2024-01-05,50,USD"];
    await undo(await invoices(...changed));
    expect(await values("SELECT to_jsonb(i) FROM invoices i ORDER BY line")).toEqual(before);
    const later = await invoices(...changed);
    await rates("USD,2024-01,0.8");
    await undo(later);
    expect(await values(MONEY)).toEqual([
      ["80.000000", "100.000000", "USD"],
      ["50.000000", null, "EUR"],
    ]);
    expect(await values(REVENUE)).toEqual([["2024-01-01", "130.000000"]]);
  });
});

it("knows of every kind with an original amount how it is converted", async () => {
  const found = await values(
    `SELECT table_name FROM information_schema.columns WHERE column_name = 'original_amount' AND table_schema = 'public' ORDER BY 1`,
  );
  expect(found.flat()).toEqual(MONEY_KINDS.map(({ table }) => table).sort());
  expect(KINDS["exchange-rates"].convertedOn).toBeUndefined();
});
