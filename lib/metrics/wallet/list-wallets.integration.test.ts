import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { listWallets } from "./list-wallets";
import { readRanks } from "./read-ranks";
import { type AccountWallet, WALLET_ORDERS, type WalletOrder } from "./types";
import { addWalletFacts } from "./wallet-facts.fixture";

withTestDatabase();
beforeAll(async () => {
  await loadRandomFacts(2024_15, "purchase");
  await addWalletFacts(2024_16);
});

const everybody = mintScope({ kind: "all" });
const MANY = { order: "headroom", limit: 1000 } as const;
const month = { grain: "month", from: LAST_MONTH, to: LAST_MONTH } as const;
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

it.each([
  ["a month", { ...month, scope: everybody }],
  ["a year", { grain: "trailing-12", from: LAST_MONTH, to: LAST_MONTH, scope: everybody }],
  ["all of the data", { grain: "range", from: FIRST_MONTH, to: LAST_MONTH, scope: everybody }],
  ["a segment", { ...month, scope: everybody, filters: { segment: ["small"] } }],
  ["one owner's accounts", { ...month, scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }) }],
] as const)("adds up to the share of wallet and its headroom: %s", async (_, request) => {
  const { total, accounts } = await listWallets(request, MANY);
  const [share] = (await evaluate({ ...request, metric: "share-of-wallet" }, NOW)).rows;
  const [headroom] = (await evaluate({ ...request, metric: "wallet-headroom" }, NOW)).rows;
  expect(total).toBeGreaterThan(0);
  expect([total, accounts.length]).toEqual([share?.n, share?.n]);
  expect(sum(accounts.map(({ ours }) => ours))).toBeCloseTo(share?.numerator ?? Number.NaN, 4);
  expect(sum(accounts.map(({ wallet }) => wallet))).toBeCloseTo(share?.denominator ?? Number.NaN, 4);
  expect(sum(accounts.map((account) => account.headroom))).toBeCloseTo(headroom?.value ?? Number.NaN, 4);
});

const BY: Record<WalletOrder, (account: AccountWallet) => number | null | string> = {
  name: ({ name }) => name,
  wallet: ({ wallet }) => wallet,
  ours: ({ ours }) => ours,
  share: ({ share }) => share,
  headroom: ({ headroom }) => headroom,
  age: ({ ageDays }) => ageDays,
};

it.each(WALLET_ORDERS)("puts the most first, by %s, and only as many as asked for", async (order) => {
  const request = { ...month, scope: everybody };
  const all = (await listWallets(request, { order, limit: 1000 })).accounts;
  const { total, accounts } = await listWallets(request, { order, limit: 3 });
  expect(accounts).toEqual(all.slice(0, 3));
  expect(total).toBe(all.length);
  const figures = all.map(BY[order]).filter((figure) => typeof figure === "number");
  expect(figures).toEqual([...figures].sort((one, other) => other - one));
});

it("tells the mean age of an account's estimates, each category's latest one counting", async () => {
  const pool = await getPool();
  const { accounts } = await listWallets({ ...month, scope: everybody }, MANY);
  const { rows } = await pool.query<{ account_id: number; age: number }>(
    `SELECT account_id, avg((DATE '${LAST_MONTH}' + interval '1 month')::date - estimated_on)::float AS age
     FROM (SELECT DISTINCT ON (account_id, category) * FROM wallet_estimates
           WHERE amount IS NOT NULL AND estimated_on < DATE '${LAST_MONTH}' + interval '1 month'
           ORDER BY account_id, category, estimated_on DESC, id DESC) latest
     GROUP BY account_id`,
  );
  const ages = new Map(rows.map(({ account_id, age }) => [account_id, age]));
  expect(accounts.length).toBeGreaterThan(5);
  for (const { accountId, ageDays } of accounts) expect(ageDays).toBeCloseTo(ages.get(accountId) ?? Number.NaN, 4);
});

it("tells each account's place among its brands, and adds places up to the rankings behind the share by rank", async () => {
  const request = { ...month, scope: everybody };
  const pool = await getPool();
  const latest = `(SELECT DISTINCT ON (account_id, category) * FROM wallet_estimates
    WHERE rank IS NOT NULL AND brands > 0 AND estimated_on < DATE '${LAST_MONTH}' + interval '1 month'
    ORDER BY account_id, category, estimated_on DESC, id DESC) latest`;
  const { rows } = await pool.query(
    `SELECT rank, brands, count(*)::int AS rankings, count(DISTINCT account_id)::int AS accounts FROM ${latest}
     GROUP BY 1, 2 ORDER BY brands, rank`,
  );
  expect(rows.length).toBeGreaterThan(3);
  expect(await readRanks(request)).toEqual(rows);
  const { rows: own } = await pool.query<{ account_id: number; rank: number; brands: number }>(
    `SELECT account_id, rank, brands FROM ${latest} ORDER BY account_id, category NULLS FIRST`,
  );
  const { accounts } = await listWallets(request, MANY);
  expect(accounts.some(({ ranks }) => ranks.length > 0)).toBe(true);
  for (const { accountId, ranks } of accounts)
    expect(ranks).toEqual(
      own.filter((row) => row.account_id === accountId).map(({ rank, brands }) => ({ rank, brands })),
    );
  const mine = await readRanks({ ...request, scope: mintScope({ kind: "owned", owners: ["ana@example.com"] }) });
  const total = (counts: typeof mine) => sum(counts.map(({ rankings }) => rankings));
  expect(total(mine)).toBeLessThan(total(await readRanks(request)));
});
