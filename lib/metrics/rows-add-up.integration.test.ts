import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { loadAllFacts } from "../self-check/all-facts.fixture";
import type { AccountPart, FactRow } from "./drill-down";
import { listAccounts } from "./list-accounts";
import { listRows } from "./list-rows";
import { NOW } from "./random-facts.fixture";
import { toPeriod } from "./requested-periods";
import type { FactKind } from "./types";

const everything = mintScope({ kind: "all" });

const amountOf = (rows: readonly FactRow[], kind: FactKind, column = "amount") =>
  rows.filter((row) => row.kind === kind).reduce((sum, { cells }) => sum + Number(cells[column]), 0);
const countOf = (rows: readonly FactRow[], kind: FactKind) => rows.filter((row) => row.kind === kind).length;

interface Added {
  metric: string;
  definition?: string;
  /** What the rows must come to, and which part of the account's that is. */
  rows(rows: readonly FactRow[]): number;
  part(account: AccountPart): number | null;
}

const numerator = (account: AccountPart) => account.numerator;
const denominator = (account: AccountPart) => account.denominator;

const ADDED: readonly Added[] = [
  { metric: "revenue", rows: (rows) => amountOf(rows, "invoices"), part: numerator },
  { metric: "share-of-wallet", rows: (rows) => amountOf(rows, "invoices"), part: numerator },
  {
    metric: "profit-curve",
    rows: (rows) => amountOf(rows, "invoices") - amountOf(rows, "costs"),
    part: denominator,
  },
  { metric: "nps", rows: (rows) => countOf(rows, "survey-answers"), part: denominator },
  { metric: "visits", definition: "total", rows: (rows) => amountOf(rows, "visits", "count"), part: numerator },
  {
    metric: "response-rate",
    definition: "sent",
    rows: (rows) => countOf(rows, "survey-deliveries"),
    part: denominator,
  },
  {
    metric: "accounts-heard",
    rows: (rows) => Number(rows.some(({ kind }) => kind !== "subscriptions" && kind !== "invoices")),
    part: numerator,
  },
  { metric: "expected-purchases", rows: (rows) => Math.sign(rows.length), part: denominator },
];

describe.each(["contract", "purchase"] as const)("the rows of accounts under the rule %s", (rule) => {
  withTestDatabase();
  beforeAll(async () => {
    await loadAllFacts(91, rule);
    await (await getPool()).query("DELETE FROM survey_answers WHERE score IS NULL");
  });

  const grains = [
    { grain: "month", period: "2023-08-01" },
    { grain: "quarter", period: "2023-07-01" },
    { grain: "trailing-12", period: "2024-01-01" },
    // It goes on: the data end in the middle of it.
    { grain: "year", period: "2024-01-01" },
  ] as const;

  it.each(ADDED)("$metric: come to the account's part", async (added) => {
    const { metric, definition } = added;
    let told = 0;
    for (const { grain, period } of grains) {
      const request = { metric, definition, grain, from: period, to: period, scope: everything };
      const { accounts } = await listAccounts(request, { limit: 1_000 }, NOW);
      const { from, until } = toPeriod(period, grain);
      for (const account of accounts) {
        const { rows } = await listRows({ ...request, accountId: account.accountId, from, until });
        // An account that only counts as active has the rows that make it so.
        const expected = added.part(account) ?? 0;
        if (metric === "profit-curve" && expected === 0) continue;
        expect(added.rows(rows), `${grain} ${account.code}`).toBeCloseTo(expected, 6);
        if (expected !== 0) told += 1;
      }
    }
    expect(told).toBeGreaterThan(0);
  });

  it("reach as far as the figure does, and not further", async () => {
    const one = { accountId: 1, from: "2023-08-01", until: "2023-09-01", scope: everything };
    const visitsOf = async (definition: string) =>
      (await listRows({ ...one, metric: "visits", definition })).rows.filter(({ kind }) => kind === "visits");
    const [own, visits] = [await visitsOf("total"), await visitsOf("trend")];
    expect(visits.length).toBeGreaterThan(own.length);
    for (const { at } of visits) expect(at >= "2023-02-28" && at < "2023-09-02").toBe(true);
  });
});
