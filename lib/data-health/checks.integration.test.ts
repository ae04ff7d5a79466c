import { beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { emptied } from "../merges/merge.fixture";
import { countAccounts, listAccounts } from "./account-checks";
import { forgetApart, keepApart, listApart } from "./apart";
import { accountsFile } from "./csv";
import { lastChecks, listFindings, listImportsOf, listMonths } from "./data";
import { correctAmount, mendAccounts } from "./mutations";
import { removeContact } from "./remove-contact";
import { checkData } from "./run";
import { ACCOUNT_CHECKS, type AccountCheck } from "./types";

withTestDatabase();

const BY = { actor: { userId: null, email: "ana@example.com" }, name: "Data health", now: NOW };
const page = { after: 0, limit: 50 };

beforeEach(async () => {
  await emptied();
  const pool = await getPool();
  await pool.query("TRUNCATE users, data_months, data_checks, data_findings, accounts_apart CASCADE");
  await pool.query(
    `INSERT INTO users (email, name, role, owner_alias, disabled_at) VALUES ('ana@house.com', 'Ana', 'csm', 'Ana L', NULL),
       ('gone@house.com', 'Gone', 'csm', NULL, now())`,
  );
  await importRows("accounts", [
    "code,name,segment,owner",
    "A,Brutăria Veche SRL,smb,ana@house.com",
    "B,BRUTARIA VECHE,smb,Ana L",
    "C,Nordlys,,gone@house.com",
    "D,Empty,,",
  ]);
});

async function codes(check: AccountCheck): Promise<string[]> {
  const pool = await getPool();
  const found = await listAccounts(pool, check, { limit: 50 });
  expect(await countAccounts(pool, check)).toBe(found.length);
  return found.map(({ code }) => code);
}

it("finds accounts without owner, segment, answers or anything", async () => {
  await importRows("invoices", ["account,date,amount", "A,2024-01-05,10", "C,2024-01-05,10"]);
  await importRows("survey-answers", ["account,date,question,score", "A,2024-01-05,nps,9"]);
  const found = Object.fromEntries(await Promise.all(ACCOUNT_CHECKS.map(async (check) => [check, await codes(check)])));
  expect(found).toEqual({
    "no-owner": ["D"],
    "unknown-owner": ["C"],
    "no-segment": ["C", "D"],
    "no-answers": ["B", "C", "D"],
    "no-facts": ["B", "D"],
  });
});

it("mends the chosen accounts by an import that can be undone, and writes a template of the others", async () => {
  const pool = await getPool();
  const { importId } = await mendAccounts(pool, { check: "no-segment", codes: ["C", "gone"], value: "mid" }, BY);
  expect(await codes("no-segment")).toEqual(["D"]);
  const { rows } = await pool.query("SELECT name, owner FROM accounts WHERE code = 'C'");
  expect(rows).toEqual([{ name: "Nordlys", owner: "gone@house.com" }]);
  let file = "";
  for await (const piece of accountsFile("no-segment", { template: true, delimiter: ";" })) file += piece;
  expect(file).toBe("\ufeffcode;name;segment\r\nD;Empty;\r\n");
  await undoImport(importId ?? 0, { now: NOW, by: BY.actor });
  expect(await codes("no-segment")).toEqual(["C", "D"]);
});

it("finds accounts and contacts that stand twice", async () => {
  await importRows("contacts", [
    "id,account,name,email,phone",
    "1,A,Kim,kim@veche.ro,0712345678",
    "2,A,Kimberly,KIM@veche.ro,",
    "3,B,Lee,lee@gmail.com,",
    "4,C,Lee,lee@gmail.com,",
    "5,C,Pat,,",
    "6,C,pat ,,",
    "7,D,Kim,,07 12 34 56 78",
  ]);
  const pool = await getPool();
  await checkData(pool, () => NOW);
  const alike = await listFindings(pool, "accounts-alike", page);
  expect(alike.map(({ account, other, detail }) => [account.code, other?.code, detail.by])).toEqual([
    ["A", "B", ["name"]],
  ]);
  const twice = await listFindings(pool, "contacts-twice", page);
  expect(twice.map(({ account, other, detail }) => [account.code, other?.code, detail.by, detail.value])).toEqual([
    ["A", undefined, "email", "kim@veche.ro"],
    ["B", "C", "email", "lee@gmail.com"],
    ["A", "D", "name-and-phone", "kim"],
    ["C", undefined, "name", "pat"],
  ]);
  expect((await lastChecks(pool)).get("contacts-twice")).toEqual({ found: 4, madeAt: NOW });

  const [first] = twice;
  const [one, other] = first?.detail.contacts ?? [];
  const remove = (contact = 0) => removeContact(pool, { position: first?.position ?? 0, contact }, BY.actor);
  const results = await Promise.allSettled([remove(one?.id), remove(other?.id)]);
  // Of two people who each take out one entry, one does.
  expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect((await listFindings(pool, "contacts-twice", page)).map(({ detail }) => detail.value)).not.toContain(
    "kim@veche.ro",
  );
});

it("offers a pair no more once somebody says that they are two, until it is taken back", async () => {
  const pool = await getPool();
  const pairs = async () =>
    (await listFindings(pool, "accounts-alike", page)).map(({ account, other }) => [account.id, other?.id]);
  const said = () => listApart(pool, { before: null, limit: 50 });
  const log = "SELECT action, subject, detail FROM audit_log WHERE action LIKE 'accounts-apart.%' ORDER BY id";
  await checkData(pool, () => NOW);
  expect(await pairs()).toHaveLength(1);
  const [[one = 0, other = 0] = []] = await pairs();
  // Two who say so at once, each in another order, have said it once.
  const inverse = { one: other, other: one };
  await Promise.all([keepApart(pool, inverse, BY.actor, NOW), keepApart(pool, { one, other }, BY.actor, NOW)]);
  expect(await pairs()).toEqual([]);
  await checkData(pool, () => NOW);
  expect(await pairs()).toEqual([]);
  expect((await lastChecks(pool)).get("accounts-alike")?.found).toBe(0);
  const [pair, ...more] = await said();
  expect([pair?.account.code, pair?.other.code, more]).toEqual(["A", "B", []]);
  await Promise.all([forgetApart(pool, pair?.id ?? 0, BY.actor), forgetApart(pool, pair?.id ?? 0, BY.actor)]);
  expect(await said()).toEqual([]);
  await checkData(pool, () => NOW);
  expect(await pairs()).toEqual([[one, other]]);
  expect((await pool.query(log)).rows).toMatchObject([
    { action: "accounts-apart.said" },
    { action: "accounts-apart.taken-back", subject: "A", detail: { other: "B" } },
  ]);
  const gone = keepApart(pool, { one, other: 999 }, BY.actor, NOW);
  await expect(gone).rejects.toMatchObject({ code: "finding-gone" });
});

it("finds an amount that is ten times too large, and no longer once it is corrected", async () => {
  // Median 100, and half of the lines lie at most 5 from it: the bound is 8 × 100, since 100 + 5 × 5 is less.
  const usual = [90, 95, 100, 100, 105, 110, 95, 100].map(
    (amount, line) => `${line},A,2024-01-0${line + 1},${amount},p`,
  );
  const rows = [...usual, "big,A,2024-02-01,1000,p", "other,A,2024-02-01,5000,q"];
  const { importId } = await importRows("invoices", ["id,account,date,amount,product", ...rows]);
  const pool = await getPool();
  await checkData(pool, () => NOW);
  const [found, ...others] = await listFindings(pool, "amounts", page);
  expect(others).toEqual([]);
  expect(found?.detail).toMatchObject({ amount: "1000.000000", median: 100, times: 10, lines: 9, importId, line: 10 });
  await correctAmount(pool, found?.position ?? 0, "100.0", BY);
  expect(await listFindings(pool, "amounts", page)).toEqual([]);
  const { rows: stored } = await pool.query(
    "SELECT amount, product_id IS NOT NULL AS product FROM invoices WHERE external_id = 'big'",
  );
  expect(stored).toEqual([{ amount: "100.000000", product: true }]);
  await expect(correctAmount(pool, found?.position ?? 0, "100", BY)).rejects.toMatchObject({ code: "finding-gone" });
});

it("counts rows by month and import", async () => {
  const first = await importRows("invoices", [
    "account,date,amount",
    "A,2024-01-05,10",
    "A,2024-01-06,10",
    "A,2024-02-06,10",
  ]);
  const second = await importRows("invoices", ["account,date,amount", "B,2024-01-07,10"]);
  const pool = await getPool();
  await checkData(pool, () => NOW);
  expect(await listMonths(pool, "2026-03-01")).toEqual([
    { kind: "invoices", month: "2024-01-01", rows: 3 },
    { kind: "invoices", month: "2024-02-01", rows: 1 },
  ]);
  const imports = await listImportsOf(pool, "invoices", "2024-01-01");
  expect(imports.map(({ importId, rows }) => [importId, rows])).toEqual([
    [first.importId, 2],
    [second.importId, 1],
  ]);
});
