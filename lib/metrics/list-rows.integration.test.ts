import { beforeAll, expect, it } from "vitest";
import { type AccountScope, mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { rebuildRollups } from "../rollups/rebuild";
import { listRows } from "./list-rows";
import { NO_ACCOUNT } from "./unlisted";

const everything = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
const bo = mintScope({ kind: "owned", owners: ["bo@example.com"] });

withTestDatabase();

beforeAll(async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO setting (id, name, time_zone, active_rule) VALUES (1, 'Test', 'UTC', 'purchase');
    INSERT INTO accounts (id, code, name, owner) VALUES (1, 'a', 'A', 'ana@example.com'), (2, 'b', 'B', NULL);
    INSERT INTO invoices (account_id, date, amount, currency) VALUES (1, '2024-01-10', 100, 'EUR');
    INSERT INTO invoices (account_id, date, amount, currency) SELECT 2, '2024-01-10', 1, 'EUR' FROM generate_series(1, 1000);
    INSERT INTO fact_extent VALUES ('invoices', '2024-01-10', '2024-01-10');`);
  await rebuildRollups(pool, { now: new Date("2024-02-01T00:00:00Z") });
});

function rowsOf(accountId: number, scope: AccountScope) {
  return listRows({ metric: "revenue", accountId, from: "2024-01-01", until: "2024-02-01", scope });
}

it("opens an account that changes hands to nobody but who sees all, until the figures follow", async () => {
  const pool = await getPool();
  const unknown = { code: "account-unknown" };
  await expect(rowsOf(1, ana)).resolves.toBeDefined();
  await pool.query("UPDATE accounts SET owner = 'bo@example.com' WHERE id = 1");
  await expect(rowsOf(1, ana)).rejects.toMatchObject(unknown);
  await expect(rowsOf(1, bo)).rejects.toMatchObject(unknown);
  await expect(rowsOf(1, everything)).resolves.toBeDefined();
  await rebuildRollups(pool, { now: new Date("2024-02-01T00:00:00Z") });
  await expect(rowsOf(1, bo)).resolves.toBeDefined();
});

it("says that it was cut where there are more rows than it gives, and not where these are all", async () => {
  const whole = await rowsOf(2, everything);
  expect([whole.rows.length, whole.cut]).toEqual([1000, false]);
  await (await getPool()).query(
    "INSERT INTO invoices (account_id, date, amount, currency) VALUES (2, '2024-01-11', 1, 'EUR')",
  );
  const more = await rowsOf(2, everything);
  expect([more.rows.length, more.cut]).toEqual([1000, true]);
});

it("shows what belongs to no account to who sees all, and to nobody else", async () => {
  await (await getPool()).query(
    "INSERT INTO opportunities (account_id, name, opened_on, currency) VALUES (NULL, 'A firm', '2024-01-05', 'EUR')",
  );
  const asked = { metric: "stalled-pipeline", accountId: NO_ACCOUNT, from: "2024-01-01", until: "2024-02-01" };
  const { rows } = await listRows({ ...asked, scope: everything });
  expect(rows.map(({ cells }) => cells.name)).toEqual(["A firm"]);
  await expect(listRows({ ...asked, scope: ana })).rejects.toMatchObject({ code: "account-unknown" });
});

it("lists of opportunities those that ended as the figure says, or all that were open", async () => {
  await (await getPool()).query(
    `INSERT INTO opportunities (account_id, name, opened_on, closed_on, outcome, currency) VALUES
      (1, 'Won', '2023-12-01', '2024-01-10', 'won', 'EUR'), (1, 'Lost', '2023-12-02', '2024-01-11', 'lost', 'EUR'),
      (1, 'Undecided', '2023-12-03', '2024-01-12', 'no-decision', 'EUR'), (1, 'Open', '2023-12-04', NULL, 'open', 'EUR'),
      (1, 'Later', '2023-12-05', '2024-02-01', 'won', 'EUR')`,
  );
  const names = async (metric: string, definition = "standard") => {
    const asked = { metric, definition, accountId: 1, from: "2024-01-01", until: "2024-02-01" };
    return (await listRows({ ...asked, scope: everything })).rows.map(({ cells }) => cells.name);
  };
  expect(await names("win-rate")).toEqual(["Won", "Lost"]);
  expect(await names("sales-cycle")).toEqual(["Won"]);
  expect(await names("sales-cycle", "of-lost")).toEqual(["Lost"]);
  expect(await names("loss-reasons-sales")).toEqual(["Lost"]);
  expect(await names("stalled-pipeline")).toEqual(["Won", "Lost", "Undecided", "Open", "Later"]);
});
