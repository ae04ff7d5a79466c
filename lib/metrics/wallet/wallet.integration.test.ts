import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import {
  HELD_FIGURE,
  heldSql,
  OFFERED,
  OFFERED_FIGURE,
  RANK_FIGURE,
  RANKS,
  WALLET_FIGURES,
  WALLETS,
} from "../../self-check/plain/wallet";
import { evaluate } from "../evaluate";
import { listAccounts } from "../list-accounts";
import { EVERYTHING, expectPlainSql, name } from "../plain-sql.fixture";
import { LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { addWalletFacts } from "./wallet-facts.fixture";

describe.each(["contract", "purchase"] as const)(
  "wallets under the rule %s, against plain SQL over the facts",
  (rule) => {
    withTestDatabase();
    beforeAll(async () => {
      await loadRandomFacts(2024_11, rule);
      await addWalletFacts(2024_12);
    });

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, WALLETS, WALLET_FIGURES);
      await expectPlainSql(asked, RANKS, [RANK_FIGURE]);
      await expectPlainSql(asked, heldSql(rule), [HELD_FIGURE]);
      await expectPlainSql(asked, OFFERED, [OFFERED_FIGURE]);
    });
  },
);

describe("wallets of two accounts", () => {
  withTestDatabase();

  const request = { grain: "month", from: LAST_MONTH, to: LAST_MONTH, scope: mintScope({ kind: "all" }) } as const;
  const ask = async (metric: string, code?: string) => {
    const filters = code ? { segment: [code] } : {};
    return (await evaluate({ ...request, metric, filters }, NOW)).rows[0];
  };

  beforeAll(async () => {
    await loadRandomFacts(2024_13, "purchase");
    const pool = await getPool();
    await pool.query(`DELETE FROM account_month; UPDATE account_profile SET segment = account_id::text;`);
    await pool.query(`INSERT INTO account_month (account_id, month, revenue) VALUES
      (1, '2023-05-01', 1000), (1, '2023-06-01', 30), (1, '2024-05-01', 10), (2, '2024-01-01', 150)`);
    // 400 days and 31 days before the end of May
    await pool.query(`INSERT INTO wallet_estimates (account_id, estimated_on, amount, currency, rank, brands) VALUES
      (1, '2023-04-28', 100, 'EUR', 3, 10), (2, '2024-05-01', 120, 'EUR', 2, 2), (3, '2024-05-01', NULL, 'EUR', 1, 2)`);
  });

  it("has 40 of 100, the month that is twelve back not counting", async () => {
    expect(await ask("share-of-wallet", "1")).toMatchObject({
      value: 40,
      numerator: 40,
      denominator: 100,
      n: 1,
      low: null,
    });
  });

  it("shows more than all as it is, and says of how many it is, and how old the estimates are", async () => {
    const details = { accounts: 2, estimates: 2, meanAgeDays: 215.5, olderThanAYear: 1, overFull: 1 };
    expect(await ask("share-of-wallet", "2")).toMatchObject({ value: 125 });
    expect(await ask("share-of-wallet")).toMatchObject({ numerator: 190, denominator: 220, n: 2, details });
    expect(await ask("wallet-headroom")).toMatchObject({ value: 30, n: 2, details });
  });

  it("ranks by the allocation rule", async () => {
    expect((await ask("wallet-rank", "1"))?.value).toBeCloseTo(0.1455, 4);
    expect((await ask("wallet-rank", "2"))?.value).toBeCloseTo(0.333, 3);
    expect((await ask("wallet-rank", "3"))?.value).toBeCloseTo(0.667, 3);
  });

  it("lists who could spend the most first", async () => {
    const { accounts } = await listAccounts({ ...request, metric: "wallet-headroom" }, { limit: 10 });
    expect(accounts.map(({ accountId, numerator }) => [accountId, numerator])).toEqual([
      [1, 60],
      [2, -30],
    ]);
  });
});
