import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
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
    "TRUNCATE accounts, imports, import_rejects, overwritten, fact_extent, rollup_mark, invoices, wallet_estimates, audit_log CASCADE",
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
