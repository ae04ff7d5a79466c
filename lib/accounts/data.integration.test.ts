import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { computeHealth } from "../health/compute";
import { loadRandomFacts, NOW } from "../metrics/random-facts.fixture";
import { addWalletFacts } from "../metrics/wallet/wallet-facts.fixture";
import { COLUMN_IDS, type ColumnId } from "./columns";
import { accountsCsv } from "./csv";
import { readCursor, writeCursor } from "./cursor";
import { countAccounts, listAccountIds, listAccountLines } from "./data";
import { refreshStanding } from "./refresh-standing";
import { questionOf, readAccountsAddress } from "./schema";
import type { AccountCursor, AccountLine, AccountsQuestion } from "./types";

withTestDatabase();

const everybody = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
let all: AccountLine[] = [];

beforeAll(async () => {
  await loadRandomFacts(2026_74, "contract");
  await addWalletFacts(2026_75);
  const pool = await getPool();
  await computeHealth(pool, { now: NOW, months: "all" });
  await pool.query(`
    INSERT INTO interviews (account_id, held_at)
      SELECT 1 + (n * 7) % 30, TIMESTAMPTZ '2024-01-01' + n * interval '55 hours' FROM generate_series(1, 60) n;
    INSERT INTO follow_ups (account_id, reason, subject, due_at)
      SELECT n, 'by-hand'::"FollowUpReason", n::text, TIMESTAMPTZ '2024-06-01' FROM generate_series(5, 20) n
      UNION ALL SELECT n, 'detractor'::"FollowUpReason", n::text, TIMESTAMPTZ '2024-06-01' FROM generate_series(15, 18) n;
    UPDATE subscriptions SET end_date = DATE '2024-05-20' + (account_id * 3) % 60 WHERE account_id % 4 = 0;`);
  await inTransaction(pool, (connection) => refreshStanding(connection, "all"));
  await pool.query("INSERT INTO accounts (id, code, name) VALUES (901, '901', '=cmd|calc')");
  all = await lines("");
});

const question = (text: string, scope = everybody): AccountsQuestion => ({
  ...questionOf(readAccountsAddress(new URLSearchParams(text))),
  scope,
  now: NOW,
});
const lines = async (text: string, scope = everybody) =>
  (await listAccountLines(question(text, scope), { after: null, limit: 1_000 })).accounts;
const codes = (of: readonly AccountLine[]) => of.map(({ code }) => code).sort();

const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);

const FILTERS: [query: string, holds: (line: AccountLine) => boolean][] = [
  ["segment=small&segment=", ({ segment }) => segment === "small" || segment === null],
  ["region=north", ({ region }) => region === "north"],
  ["owner=ana@example.com", ({ owner }) => owner === "ana@example.com"],
  ["healthFrom=50&healthTo=80", ({ health }) => health !== null && health >= 50 && health <= 80],
  ["nps=detractors", ({ lastNps }) => lastNps !== null && lastNps <= 6],
  ["nps=none", ({ lastNps }) => lastNps === null],
  ["ends=30", ({ contractEnd }) => contractEnd !== null && contractEnd >= day(0) && contractEnd <= day(30)],
  ["followUps=true", ({ followUps }) => followUps > 0],
  ["followUps=false", ({ followUps }) => followUps === 0],
  ["silent=10", ({ lastContactOn }) => lastContactOn === null || lastContactOn < day(-10)],
  ["wallet=40", ({ shareOfWallet }) => shareOfWallet !== null && shareOfWallet < 40],
  ["active=true", ({ active }) => active],
  ["active=false", ({ active }) => !active],
  [
    "active=true&followUps=true&nps=detractors",
    (line) => line.active && line.followUps > 0 && (line.lastNps ?? 9) <= 6,
  ],
  ["q=1", ({ name, code }) => `${name} ${code}`.toLowerCase().includes("1")],
];

describe("filters", () => {
  it.each(FILTERS)("%s", async (text, holds) => {
    const found = await lines(text);
    expect(codes(found)).toEqual(codes(all.filter(holds)));
    expect(await countAccounts(question(text))).toBe(found.length);
    expect(found.length).toBeGreaterThan(0);
    expect(found.length).toBeLessThan(all.length);
  });
});

const VALUES: Record<ColumnId, (line: AccountLine) => string | number | null> = {
  name: ({ name }) => name.toLowerCase(),
  segment: ({ segment }) => segment,
  industry: ({ industry }) => industry,
  region: ({ region }) => region,
  plan: ({ plan }) => plan,
  channel: ({ channel }) => channel,
  owner: ({ owner }) => owner,
  health: ({ health }) => health,
  trend: ({ trend }) => trend,
  nps: ({ lastNps }) => lastNps,
  wallet: ({ shareOfWallet }) => shareOfWallet,
  mrr: ({ mrr }) => (mrr === null ? null : Number(mrr)),
  contractEnd: ({ contractEnd }) => contractEnd,
  followUps: ({ followUps }) => followUps,
  lastContact: ({ lastContactOn }) => lastContactOn,
};

describe("orders", () => {
  it.each(COLUMN_IDS.flatMap((id) => [id, `-${id}`]))("%s, page by page, each account once", async (sort) => {
    const read: AccountLine[] = [];
    let after: AccountCursor | null = null;
    do {
      const page = await listAccountLines(question(`sort=${sort}`), { after, limit: 7 });
      read.push(...page.accounts);
      // As it comes back from the address.
      after = page.next && readCursor(writeCursor(page.next));
    } while (after);
    expect(codes(read)).toEqual(codes(all));
    const down = sort.startsWith("-");
    const values = read.map(VALUES[sort.replace("-", "") as ColumnId]);
    const known = values.filter((value) => value !== null);
    const inOrder = [...known].sort((one, other) => (one < other ? -1 : one > other ? 1 : 0) * (down ? -1 : 1));
    // What is not known comes last, either way.
    expect(values).toEqual([...inOrder, ...values.filter((value) => value === null)]);
  });

  it("takes a place that nobody wrote for the beginning", () => {
    for (const text of [null, "", "x", writeCursor({ value: "1", id: 1.5 })]) expect(readCursor(text)).toBeNull();
  });
});

it("shows a CSM only accounts that both tables give them, whatever is asked for", async () => {
  const own = await lines("", ana);
  expect(own.length).toBeGreaterThan(3);
  expect(own.every(({ owner }) => owner === "ana@example.com")).toBe(true);
  expect(await lines("owner=bo@example.com", ana)).toEqual([]);
  expect(await countAccounts(question("", ana))).toBe(own.length);
  const foreign = all.find(({ owner }) => owner !== "ana@example.com")?.accountId ?? 0;
  const ids = [foreign, own[0]?.accountId ?? 0];
  expect(await listAccountIds(await getPool(), { ...question("", ana), ids }, 10)).toEqual(ids.slice(1));
  await (await getPool()).query("UPDATE accounts SET owner = 'bo@example.com' WHERE id = $1", [ids[1]]);
  expect(await countAccounts(question("", ana))).toBe(own.length - 1);
  await (await getPool()).query("UPDATE accounts SET owner = 'ana@example.com' WHERE id = $1", [ids[1]]);
});

it("names an owner who signs in by the user's own name, whichever name the files have, and no other", async () => {
  await (await getPool()).query(
    "INSERT INTO users (email, name, role, owner_alias) VALUES ('ana@example.com', 'Ana', 'csm', NULL), ('b@x.test', 'Bo', 'csm', 'Bo B.')",
  );
  await (await getPool()).query("UPDATE accounts SET owner = 'Bo B.' WHERE id = 901");
  const named = new Map((await lines("")).map(({ owner, ownerName }) => [owner, ownerName]));
  expect([named.get("ana@example.com"), named.get("Bo B."), named.get("bo@example.com")]).toEqual(["Ana", "Bo", null]);
});

it("writes the same accounts into a file, as far as they may be seen, with no formula in it", async () => {
  const fileOf = async (text: string, scope = everybody) => {
    let file = "";
    for await (const piece of accountsCsv(question(text, scope), (key) => key)) file += piece;
    return file.replace("\uFEFF", "").trimEnd().split("\r\n");
  };
  const file = await fileOf("sort=-mrr");
  expect(file[0]).toContain("accounts.columns.code,accounts.columns.name");
  expect(file.slice(1).map((line) => line.split(",")[0])).toEqual((await lines("sort=-mrr")).map(({ code }) => code));
  expect(file.find((line) => line.startsWith("901,"))).toContain("'=cmd|calc");
  expect(await fileOf("owner=bo@example.com", ana)).toHaveLength(1);
});
