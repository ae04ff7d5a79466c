import { beforeAll, beforeEach, expect, it, vi } from "vitest";
import { mintScope } from "../../auth/scope";
import { getPool } from "../../database/pool";
import { withTestDatabase } from "../../database/testing";
import { loadAllFacts } from "../../self-check/all-facts.fixture";
import { cohortGrid } from "../cohorts/cohort-grid";
import { evaluate } from "../evaluate";
import { measureImpact } from "../impact/impact";
import { LAST_MONTH, NOW } from "../random-facts.fixture";
import { survivalCurves } from "../retention/survival-curves";
import { MOST_ANSWERS } from "./limits";
import { findOldAnswers } from "./old-answers";
import { renewAnswers } from "./renew";

// Every answer counts as one that takes very long.
vi.mock("./limits", async (original) => ({
  ...(await original<typeof import("./limits")>()),
  limits: { keep: 0, giveOld: 0 },
}));

withTestDatabase();
beforeAll(() => loadAllFacts(2024_73, "contract"));
beforeEach(async () => void (await query("TRUNCATE kept_answers")));

const query = async (sql: string) => (await (await getPool()).query(sql)).rows;
const everybody = mintScope({ kind: "all" });
const owned = (owner: string) => mintScope({ kind: "owned", owners: [owner] });
const ask = (metric: string, scope = everybody, live?: true) =>
  evaluate({ metric, grain: "quarter", from: "2023-01-01", to: LAST_MONTH, scope, live }, NOW);
const valuesOf = ({ rows }: Awaited<ReturnType<typeof ask>>) => rows.map(({ value, n }) => [value, n]);
const changeFacts = () => query("DELETE FROM wallet_estimates WHERE id = (SELECT max(id) FROM wallet_estimates)");

it("tells of an old answer when it was made, until the worker has made it anew", async () => {
  const first = await ask("share-of-wallet");
  expect(first).toMatchObject({ stale: false });
  const [{ refreshed_at: refreshedAt } = {}] = await query("SELECT refreshed_at FROM rollup_state");
  expect(first.asOf).toBe(refreshedAt.toISOString());
  await query("DELETE FROM wallet_estimates WHERE id % 2 = 0");
  const [{ made_at: madeAt } = {}] = await query("SELECT max(made_at) AS made_at FROM kept_answers");
  expect(await ask("share-of-wallet")).toEqual({ ...first, stale: true, asOf: madeAt.toISOString() });
  const live = await ask("share-of-wallet", everybody, true);
  expect(valuesOf(live)).not.toEqual(valuesOf(first));
  await renewAnswers(NOW);
  expect(await ask("share-of-wallet")).toEqual(live);
});

it("makes every kind of answer anew from the question that was kept", async () => {
  const bounds = { from: "2023-01-01", to: LAST_MONTH };
  const change = { date: "2023-08-10", segments: ["small"], regions: [], plans: [], industries: [], channels: [] };
  const filters = { segment: ["small"], region: ["north", ""] };
  await evaluate({ metric: "revenue", grain: "month", ...bounds, filters, by: "owner", scope: everybody }, NOW);
  for (const scope of [everybody, owned("ana@example.com")]) {
    await ask("survival", scope);
    await ask("win-rate", scope);
  }
  await cohortGrid({ by: "first-product", cell: "revenue", ...bounds, scope: everybody }, NOW);
  await measureImpact({ change, metric: "order-value", scope: everybody }, NOW);
  await survivalCurves({ unit: "day", scope: everybody, now: NOW });
  const all = () => query("SELECT key, kind, asked, answer FROM kept_answers ORDER BY key");
  const before = await all();
  expect(new Set(before.map(({ kind }) => kind)).size).toBe(6);
  // A change that none of these answers reads.
  await query("UPDATE cpis SET name = name || '.'");
  expect(await findOldAnswers(NOW)).toMatchObject({ some: true });
  await renewAnswers(NOW);
  expect(await all()).toEqual(before);
  expect(await findOldAnswers(NOW)).toMatchObject({ some: false });
});

it("gives nobody the answer to somebody else's question, whoever asks first", async () => {
  for (const metric of ["survival", "share-of-wallet"]) {
    for (const asked of [everybody, owned("ana@example.com"), owned("bo@example.com"), owned("nobody@example.com")]) {
      const live = valuesOf(await ask(metric, asked, true));
      expect(valuesOf(await ask(metric, asked))).toEqual(live);
      expect(valuesOf(await ask(metric, asked))).toEqual(live);
    }
  }
  const answers = await query("SELECT DISTINCT kind, answer FROM kept_answers");
  // Each has an answer of their own to "survival"; of sums of facts there is one of everybody, and one by owner, out of which each is given theirs.
  expect(answers.length).toBe(4 + 2);
  await changeFacts();
  await renewAnswers(NOW);
  const told = async (owner: string, live?: true) => valuesOf(await ask("share-of-wallet", owned(owner), live));
  expect(await told("ana@example.com")).toEqual(await told("ana@example.com", true));
  expect(await told("ana@example.com")).not.toEqual(await told("bo@example.com"));
});

it("leaves what nobody asked for lately, and forgets what nobody asks, what another program said, and what cannot be answered", async () => {
  const metrics = ["survival", "profit-curve", "loss-factors", "sales-cycle", "nps-drivers"];
  for (const metric of metrics) await ask(metric);
  const of = (metric: string) => `asked LIKE '%"metric":"${metric}"%'`;
  await query(`UPDATE kept_answers SET asked_at = now() - interval '15 days' WHERE ${of("profit-curve")};
    UPDATE kept_answers SET asked_at = now() - interval '31 days' WHERE ${of("loss-factors")};
    UPDATE kept_answers SET program = 'of old' WHERE ${of("sales-cycle")};
    UPDATE kept_answers SET asked = replace(asked, 'nps-drivers', 'no-such') WHERE ${of("nps-drivers")}`);
  await changeFacts();
  const said = vi.spyOn(console, "error").mockImplementation(() => {});
  await renewAnswers(NOW);
  expect(said).toHaveBeenCalledOnce();
  said.mockRestore();
  const left = await query(`SELECT substring(asked from '"metric":"([^"]*)"') AS metric,
    version = (SELECT sum(weight) FROM facts_changed) AS current FROM kept_answers WHERE kind = 'analysis' ORDER BY 1`);
  expect(left).toEqual([
    { metric: "profit-curve", current: false },
    { metric: "survival", current: true },
  ]);
});

it("makes the answers of a new day anew", async () => {
  await ask("survival");
  const tomorrow = new Date(NOW.getTime() + 86_400_000);
  expect(await findOldAnswers(NOW)).toMatchObject({ some: false });
  expect(await findOldAnswers(tomorrow)).toMatchObject({ some: true });
  await renewAnswers(tomorrow);
  expect(await findOldAnswers(tomorrow)).toMatchObject({ some: false });
});

it("forgets what was asked longest ago, of more answers than are kept", async () => {
  await ask("share-of-wallet");
  const rest = "kind, asked, answer, version, day, program, took_ms, made_at";
  await query(
    `INSERT INTO kept_answers (key, ${rest}, asked_at)
     SELECT key || n, ${rest}, now() - n * interval '1 minute' FROM kept_answers, generate_series(1, ${MOST_ANSWERS}) n`,
  );
  await renewAnswers(NOW);
  expect(
    await query(
      "SELECT count(*)::int AS left, max(now() - asked_at) < interval '1000 minutes' AS new FROM kept_answers",
    ),
  ).toEqual([{ left: MOST_ANSWERS, new: true }]);
});
