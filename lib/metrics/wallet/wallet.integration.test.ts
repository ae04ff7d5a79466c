import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { evaluate } from "../evaluate";
import { lifeSql } from "../life.fixture";
import { listAccounts } from "../list-accounts";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { addWalletFacts } from "./wallet-facts.fixture";

/** The latest estimate of each category of an account, each looked up by itself. */
const latest = (column: string, known: string, aggregate: string) => `(
  SELECT ${aggregate} FROM (
    SELECT DISTINCT ON (coalesce(category, '')) ${column} AS value FROM wallet_estimates e
    WHERE e.account_id = p.id AND e.estimated_on < w.until_day AND ${known}
    ORDER BY coalesce(category, ''), estimated_on DESC, id DESC) each)`;

const WALLETS = `
  SELECT * FROM (
    SELECT w.period, p."group", ${latest("amount", "amount IS NOT NULL", "sum(value)")} AS wallet,
      (SELECT coalesce(sum(amount), 0) FROM invoices i
        WHERE i.account_id = p.id AND i.date >= w.end_day - interval '12 months' AND i.date < w.end_day) AS ours
    FROM people p CROSS JOIN wanted w) wallets
  WHERE wallet IS NOT NULL`;

const RANKS = `
  SELECT * FROM (
    SELECT w.period, p."group",
      ${latest("2.0 / brands - 2.0 * rank / (brands * (brands + 1.0))", "rank IS NOT NULL", "avg(value)")} AS share
    FROM people p CROSS JOIN wanted w) ranks
  WHERE share IS NOT NULL`;

const taken = (from: string, offered: string) => `(
  SELECT count(DISTINCT product_id) FROM (
    SELECT product_id FROM invoices i WHERE i.account_id = who AND i.amount >= 0 AND i.date >= ${from} AND i.date < w.end_day
    UNION ALL
    SELECT product_id FROM subscriptions s WHERE s.account_id = who AND s.start_date < w.end_day
      AND coalesce(s.end_date > greatest(${from}, s.start_date), true)) each
  WHERE product_id IN (SELECT id FROM products WHERE ${offered}))`;

const held = (rule: "contract" | "purchase") => `
  SELECT life.period, life."group", ${taken("w.from_day", "true").replaceAll("who", "life.id")} AS held
  FROM (${lifeSql(rule)}) life JOIN wanted w USING (period) WHERE life.s OR life.e OR life.within`;

const OFFERED = `
  SELECT * FROM (
    SELECT w.period, p."group", ${taken("(w.end_day - interval '12 months')", "offered").replaceAll("who", "p.id")} AS held
    FROM people p CROSS JOIN wanted w) held
  WHERE held > 0`;

const figure = (metric: string, part: string, whole: string | null, times = "1.0", definition = "standard") =>
  ({
    metric,
    definition,
    value: whole ? `${times} * ${part} / nullif(${whole}, 0)` : part,
    numerator: part,
    denominator: whole,
    n: whole === "sum(wallet)" ? "CASE WHEN sum(wallet) > 0 THEN count(*) ELSE 0 END" : "count(*)",
  }) satisfies PlainFigure;

describe.each(["contract", "purchase"] as const)(
  "wallets under the rule %s, against plain SQL over the facts",
  (rule) => {
    withTestDatabase();
    beforeAll(async () => {
      await loadRandomFacts(2024_11, rule);
      await addWalletFacts(2024_12);
    });

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, WALLETS, [
        figure("share-of-wallet", "sum(ours)", "sum(wallet)", "100.0"),
        figure("wallet-headroom", "sum(wallet - ours)", null),
      ]);
      await expectPlainSql(asked, RANKS, [figure("wallet-rank", "sum(share)", "count(*)")]);
      await expectPlainSql(asked, held(rule), [figure("products-per-customer", "sum(held)", "count(*)")]);
      await expectPlainSql(asked, OFFERED, [
        figure("share-of-wallet", "sum(held)", "(3 * count(*))", "100.0", "products"),
      ]);
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
