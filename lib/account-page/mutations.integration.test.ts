import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { listEstimates } from "../wallets/data";
import { getAccount } from "./data";
import { recordRow, takeBack } from "./mutations";

withTestDatabase();

const everything = mintScope({ kind: "all" });
const ana = {
  userId: null,
  email: "ana@example.com",
  scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }),
};
/** Codes hold whatever the files do. */
const OWN = "Кафе / 1";

beforeEach(async () => {
  await (await getPool()).query(
    "TRUNCATE accounts, imports, import_rejects, overwritten, fact_extent, rollup_mark, invoices, wallet_estimates, contacts, interviews, audit_log CASCADE",
  );
  await importRows("accounts", ["code,owner", `${OWN},ana@example.com`, "B,bo@example.com"]);
  // Whose an account is counts once its figures have been made.
  await importRows("invoices", ["account,date,amount", `${OWN},2026-01-05,10`, "B,2026-01-05,10"]);
});

const estimate = (row: Record<string, string>) => ({
  kind: "wallet-estimates" as const,
  account: OWN,
  row: { id: "e1", date: "2026-01-10", amount: "1000", person: "Ana", ...row },
  name: "Estimate",
});

async function estimates() {
  const account = await getAccount(OWN, everything);
  return listEstimates(account?.id ?? 0);
}

it("writes an estimate down, corrects it under its own id, and takes back what was typed in last", async () => {
  const pool = await getPool();
  expect(await recordRow(pool, estimate({}), ana, NOW)).toBeNull();
  expect(await recordRow(pool, estimate({ amount: "1200.5" }), ana, NOW)).toBeNull();
  const [corrected, ...others] = await estimates();
  expect(others).toEqual([]);
  expect(corrected).toMatchObject({ ownId: "e1", amount: "1200.500000", person: "Ana", typed: true, standing: true });
  const named = { kind: "wallet-estimates" as const, account: OWN, id: corrected?.id ?? "" };
  await takeBack(pool, named, ana, NOW);
  expect((await estimates()).map(({ amount }) => amount)).toEqual(["1000.000000"]);
  const [first] = await estimates();
  await takeBack(pool, { ...named, id: first?.id ?? "" }, ana, NOW);
  expect(await estimates()).toEqual([]);
  const { rows } = await pool.query("SELECT action, subject FROM audit_log WHERE action LIKE 'estimate.%' ORDER BY id");
  expect(rows).toEqual(Array(2).fill({ action: "estimate.recorded", subject: OWN }));
});

it("corrects rows to which their file gave no id, each in its place, and takes that back", async () => {
  const pool = await getPool();
  const file = await importRows("wallet-estimates", [
    "account,date,amount",
    `${OWN},2026-01-01,5`,
    `${OWN},2026-01-01,6`,
  ]);
  const [row] = (await estimates()).filter(({ amount }) => amount === "5.000000");
  expect(row?.ownId).toBeNull();
  const rowId = row?.id ?? "";
  const correct = (amount: string) =>
    recordRow(pool, { ...estimate({ id: `form-${amount}`, amount }), rowId }, ana, NOW);
  // Two who correct it at once correct one row: the second takes the place of the first.
  expect(await Promise.all([correct("7"), correct("8")])).toEqual([null, null]);
  const amounts = async () => (await estimates()).map(({ amount }) => Number(amount)).sort();
  expect([
    [6, 7],
    [6, 8],
  ]).toContainEqual(await amounts());
  for (const before of [2, 1]) {
    expect((await pool.query("SELECT FROM overwritten WHERE kind = 'wallet-estimates'")).rowCount).toBe(before);
    await takeBack(pool, { kind: "wallet-estimates", account: OWN, id: rowId }, ana, NOW);
  }
  expect(await amounts()).toEqual([5, 6]);
  expect((await estimates()).every(({ typed }) => !typed)).toBe(true);
  await correct("9");
  // What the file brought goes with it, from below the correction, which stays.
  await undoImport(file.importId ?? 0, { now: NOW, by: ana });
  expect(await amounts()).toEqual([9]);
  await takeBack(pool, { kind: "wallet-estimates", account: OWN, id: rowId }, ana, NOW);
  expect(await amounts()).toEqual([]);
  await expect(correct("1")).rejects.toMatchObject({ code: "row-unknown" });
});

it("corrects a contact and a talk without an id, and nobody else's", async () => {
  const pool = await getPool();
  await importRows("contacts", ["account,name,phone", `${OWN},Kim,1`, "B,Lee,2"]);
  await importRows("interviews", ["account,held,learned", `${OWN},2026-01-05,Well`]);
  const { rows } = await pool.query("SELECT id::text, name FROM contacts ORDER BY name");
  const [kim, lee] = rows.map(({ id }) => id);
  const contact = {
    kind: "contacts",
    account: OWN,
    row: { name: "Kim", email: "kim@x.com" },
    name: "Contact",
  } as const;
  expect(await recordRow(pool, { ...contact, rowId: kim }, ana, NOW)).toBeNull();
  await expect(recordRow(pool, { ...contact, rowId: lee }, ana, NOW)).rejects.toMatchObject({ code: "row-unknown" });
  const after = await pool.query("SELECT id::text, name, email, phone FROM contacts ORDER BY name");
  expect(after.rows).toEqual([
    { id: kim, name: "Kim", email: "kim@x.com", phone: null },
    { id: lee, name: "Lee", email: null, phone: "2" },
  ]);
  const { rows: talks } = await pool.query("SELECT id::text FROM interviews");
  const talk = { held: "2026-01-06", form: "call", learned: "Better" };
  const rowId = talks[0]?.id;
  expect(
    await recordRow(pool, { kind: "interviews", account: OWN, row: talk, rowId, name: "Talk" }, ana, NOW),
  ).toBeNull();
  expect((await pool.query("SELECT id::text, learned FROM interviews")).rows).toEqual([
    { id: rowId, learned: "Better" },
  ]);
});

it("tells what is refused, by its field", async () => {
  const refused = await recordRow(await getPool(), estimate({ date: "2027-01-01" }), ana, NOW);
  expect(refused).toMatchObject({ column: "date" });
  expect(await estimates()).toEqual([]);
});

it("leaves rows of files, and other accounts, alone", async () => {
  const pool = await getPool();
  await importRows("wallet-estimates", ["account,date,amount,id", `${OWN},2026-01-01,5,f1`, "B,2026-01-01,7,b1"]);
  const [file] = await estimates();
  const named = { kind: "wallet-estimates" as const, account: OWN, id: file?.id ?? "" };
  await expect(takeBack(pool, named, ana, NOW)).rejects.toMatchObject({ code: "row-unknown" });
  // The id of another account's estimate would take it from there.
  await expect(recordRow(pool, estimate({ id: "b1" }), ana, NOW)).rejects.toMatchObject({ code: "row-unknown" });
  await expect(recordRow(pool, { ...estimate({}), account: "B" }, ana, NOW)).rejects.toMatchObject({
    code: "account-unknown",
  });
  await expect(takeBack(pool, { ...named, account: "B" }, ana, NOW)).rejects.toMatchObject({ code: "account-unknown" });
});
