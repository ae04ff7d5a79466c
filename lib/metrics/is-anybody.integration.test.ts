import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { isAnybody } from "./is-anybody";

withTestDatabase();
beforeAll(async () => {
  const pool = await getPool();
  await pool.query("INSERT INTO accounts (code, name) VALUES ('A', 'A'), ('B', 'B')");
  await pool.query(
    `INSERT INTO account_profile (account_id, segment, industry, region, plan, owner, channel, horizon)
     SELECT id, CASE code WHEN 'A' THEN 'small' ELSE 'large' END, '', '', CASE code WHEN 'A' THEN 'basic' ELSE 'full' END,
       'ana@example.com', '', '2024-05-01' FROM accounts`,
  );
});

const everybody = mintScope({ kind: "all" });

it.each([
  ["no filter", {}, true],
  ["what an account has", { segment: ["small"], plan: ["basic"] }, true],
  ["what two accounts have, each its own", { segment: ["small", "large"], plan: ["full"] }, true],
  ["what none has at once", { segment: ["small"], plan: ["full"] }, false],
  ["what is not known, which sales of no account are, too", { region: [""], plan: [""] }, true],
] as const)("looks for accounts by %s", async (_, filters, found) => {
  expect(await isAnybody({ filters, scope: everybody })).toBe(found);
});

it("looks among the reader's own accounts", async () => {
  const of = (owner: string) => isAnybody({ scope: mintScope({ kind: "owned", owners: [owner] }) });
  expect([await of("ana@example.com"), await of("bo@example.com")]).toEqual([true, false]);
});
