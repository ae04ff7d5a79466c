import { beforeAll, expect, it, vi } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { importRows } from "../../imports/import.fixture";
import { undoImport } from "../../imports/undo";
import { refitModels } from "../../models/refit";
import { refreshRollups } from "../../rollups/refresh";
import { loadAllFacts } from "../../self-check/all-facts.fixture";
import { assignByHand } from "../../themes/mutations";
import { evaluate } from "../evaluate";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import type { EvaluateRequest } from "../types";

vi.mock("./limits", async (original) => ({
  ...(await original<typeof import("./limits")>()),
  limits: { keep: 0, giveOld: Number.POSITIVE_INFINITY },
}));

withTestDatabase();
beforeAll(() => loadAllFacts(2024_72, "contract"));

const scope = mintScope({ kind: "all" });
const by = { userId: null, email: "ana@example.com" };
const query = async (sql: string) => (await (await getPool()).query(sql)).rows;

/** Each reads other facts: from the rollups, a source, or customer by customer. */
const FIGURES: Partial<EvaluateRequest>[] = [
  { metric: "revenue", filters: { segment: ["small"], channel: ["web", "fair"] } },
  { metric: "survival", by: "segment" },
  { metric: "nps-drivers", grain: "range", from: "2022-10-01" },
  { metric: "share-of-wallet" },
  { metric: "response-rate" },
  { metric: "stalled-pipeline" },
  { metric: "profit-curve" },
  { metric: "expected-purchases" },
  { metric: "health", grain: "month" },
];

async function figures(live?: true): Promise<Map<string, string>> {
  const told = new Map<string, string>();
  for (const figure of FIGURES) {
    const defaults = { metric: "", grain: "quarter", from: "2023-01-01", to: LAST_MONTH, scope } as const;
    const { rows, stale } = await evaluate({ ...defaults, ...figure, live }, NOW);
    expect(stale).toBe(false);
    told.set(figure.metric ?? "", JSON.stringify(rows));
  }
  return told;
}

/** The indicators whose figures the work changes; all are told as the facts are before and after. */
async function movedBy(work: () => Promise<unknown>): Promise<string[]> {
  await figures();
  const before = await figures();
  await work();
  const after = await figures();
  expect(after).toEqual(await figures(true));
  return [...after].filter(([metric, rows]) => rows !== before.get(metric)).map(([metric]) => metric);
}

const refreshed = async (sql: string) => {
  await query(sql);
  await refreshRollups(await getPool(), { now: NOW });
};

it("follows an import and its undoing", async () => {
  const rows = ["account,date,amount", "a1,2024-03-05,70000", "a2,2024-03-06,80000", "a3,2024-03-07,90000"];
  let importId: number | null = null;
  const imported = await movedBy(async () => {
    ({ importId } = await importRows("invoices", rows, { now: NOW }));
  });
  expect(imported).toEqual(["share-of-wallet", "profit-curve", "expected-purchases"]);
  expect(await movedBy(() => undoImport(Number(importId), { now: NOW, by }))).toEqual(imported);
});

it.each([
  ["survival", "UPDATE subscriptions SET end_date = '2023-05-05' WHERE start_date < '2023-04-01' AND id % 2 = 0"],
  ["share-of-wallet", "DELETE FROM wallet_estimates WHERE id % 3 = 0"],
  ["response-rate", "INSERT INTO survey_deliveries (account_id, sent_at, delivered) VALUES (1, '2024-02-02', true)"],
  ["stalled-pipeline", "UPDATE opportunities SET amount = amount * 2"],
  ["stalled-pipeline", "TRUNCATE opportunity_stages"],
])("follows rows that are written: %s, %s", async (metric, sql) => {
  expect(await movedBy(() => query(sql))).toContain(metric);
});

it("follows an account that is filed elsewhere, once the rollups have taken it in", async () => {
  const sql = `UPDATE accounts SET segment = 'small', channel = 'web' WHERE id % 3 = 0;
    INSERT INTO rollup_mark SELECT id, '0001-01-01', 'accounts' FROM accounts ON CONFLICT DO NOTHING`;
  expect(await movedBy(() => refreshed(sql))).toEqual(expect.arrayContaining(["revenue", "survival"]));
});

it("follows a theme that a person gives an answer", async () => {
  const [answer] = await query(
    `SELECT account_id, id::text FROM survey_answers a WHERE question = 'nps' AND score = 0 AND answered_at > '2023-01-01'
       AND NOT EXISTS (SELECT FROM answer_themes t WHERE t.answer_id = a.id) LIMIT 1`,
  );
  const given = { accountId: answer?.account_id, answerId: answer?.id, theme: "price", names: true };
  expect(await movedBy(async () => assignByHand(await getPool(), given, scope, by))).toEqual(["nps-drivers"]);
});

it("follows models that are fitted anew, and health that is scored", async () => {
  await query("DELETE FROM fitted_models");
  expect(await movedBy(() => refitModels(scope, NOW))).toEqual(["expected-purchases"]);
  expect(await movedBy(() => query("UPDATE account_health SET score = score / 2"))).toEqual(["health"]);
});

it("follows the rule of being active", async () => {
  const rule = () => refreshed("UPDATE setting SET active_rule = 'purchase'");
  expect(await movedBy(rule)).toEqual(expect.arrayContaining(["survival", "profit-curve"]));
});
