import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { lastAsked } from "../jobs/last-asked";
import { latestJob } from "../jobs/send";
import { evaluate } from "../metrics/evaluate";
import { NOW } from "../metrics/random-facts.fixture";
import { computeHealth } from "./compute";
import { getShownModel, listHealth, listHealthModels } from "./data";
import { dueHealthJob } from "./due";
import { loadHealthFacts } from "./health-facts.fixture";
import { saveHealthModel } from "./mutations";
import { newestModel } from "./newest-model";
import { healthModelSchema } from "./schema";

withTestDatabase();

const everything = mintScope({ kind: "all" });
const anas = mintScope({ kind: "owned", owners: ["ana@example.com"] });
const actor = { userId: null, email: "ana@example.com" };
/** Only answers count, but for large accounts, of which only tickets do. */
const draft = healthModelSchema.parse({
  weights: { "": { nps: 1 }, large: { tickets: 5 } },
  thresholds: { green: 90, yellow: 10 },
});

const rowsOf = async (version: number) =>
  (await (await getPool()).query("SELECT * FROM account_health WHERE version = $1 ORDER BY 1, 2", [version])).rows;

beforeAll(() => loadHealthFacts(2026_14, "contract", NOW));

it("asks for the whole history at first, and shows nothing before it is there", async () => {
  expect(await dueHealthJob(NOW)).toBe("health-history");
  expect(await getShownModel()).toBeNull();
  expect(await listHealth({ scope: everything })).toEqual([]);
  const request = {
    metric: "health",
    grain: "month",
    from: "2024-01-01",
    to: "2024-01-01",
    scope: everything,
  } as const;
  expect((await evaluate(request, NOW)).rows[0]).toMatchObject({ value: null, noData: "not-enough-data" });
});

it("makes version 1 at first use, and computes to the same rows again", async () => {
  const pool = await getPool();
  const computed = await computeHealth(pool, { now: NOW, months: "all" });
  expect(computed).toMatchObject({ version: 1 });
  const rows = await rowsOf(1);
  expect(rows).toHaveLength(computed.rows);
  await pool.query(
    "UPDATE account_health SET score = 1 WHERE account_id = 3; DELETE FROM account_health WHERE account_id = 4",
  );
  await pool.query("INSERT INTO account_health VALUES (5, '2019-01-01', 1, 50, '{}'), (6, '2022-09-01', 1, 50, '{}')");
  await computeHealth(pool, { now: NOW, months: "all" });
  expect(await rowsOf(1)).toEqual(rows);
});

it("computes months without scores and the last two when only new ones are asked for", async () => {
  const pool = await getPool();
  const rows = await rowsOf(1);
  await pool.query("DELETE FROM account_health WHERE month = '2023-07-01'");
  const computed = await computeHealth(pool, { now: NOW, months: "new" });
  expect(computed.months).toBe(3);
  expect(await rowsOf(1)).toEqual(rows);
});

it("shows the version before until a new one's history is made, and keeps its rows", async () => {
  const pool = await getPool();
  const before = await rowsOf(1);
  expect(await saveHealthModel(pool, draft, actor)).toBe(2);
  expect((await latestJob("health-history"))?.state).toBe("created");
  expect((await getShownModel())?.version).toBe(1);
  expect((await listHealth({ scope: everything }))[0]?.version).toBe(1);
  await computeHealth(pool, { now: NOW, months: "all" });
  expect(await getShownModel()).toMatchObject({ version: 2, thresholds: { green: 90, yellow: 10 } });
  expect((await listHealthModels()).map(({ version }) => version)).toEqual([2, 1]);
  expect(await rowsOf(1)).toEqual(before);
  expect(await rowsOf(2)).toHaveLength(before.length);
});

it("takes a new model while scoring, which can take minutes, goes on", async () => {
  const pool = await getPool();
  const scoring = await pool.connect();
  try {
    await scoring.query("BEGIN");
    const { version } = await newestModel(scoring);
    expect(await saveHealthModel(pool, draft, actor, version)).toBe(version + 1);
  } finally {
    await scoring.query("ROLLBACK");
    scoring.release();
    await pool.query("DELETE FROM health_models WHERE version = (SELECT max(version) FROM health_models)");
  }
});

it("weighs each segment as its model says, and tells what was not known", async () => {
  const accounts = await listHealth({ scope: everything });
  expect(accounts.some(({ score }) => score === null)).toBe(true);
  for (const { segment, parts, missing, score } of accounts) {
    const counting = segment === "large" ? "tickets" : "nps";
    const known = score === null ? [[], [counting]] : [[counting], []];
    expect([parts.map(({ component }) => component), missing]).toEqual(known);
    expect(parts[0]?.score ?? null).toBe(score);
  }
  const scores = accounts.map(({ score }) => score ?? 101);
  expect(scores).toEqual([...scores].sort((one, other) => one - other));
});

it("shows a CSM no accounts but its own, nor figures of others", async () => {
  const own = await listHealth({ scope: anas, history: true });
  const { rows } = await (await getPool()).query("SELECT code FROM accounts WHERE owner = 'ana@example.com'");
  const codes = new Set(rows.map(({ code }) => code));
  expect(own.length).toBeGreaterThan(0);
  expect(own.every(({ code }) => codes.has(code))).toBe(true);
  const foreign = (await listHealth({ scope: everything })).find(({ code }) => !codes.has(code));
  expect(await listHealth({ scope: anas, account: foreign?.code, history: true })).toEqual([]);
});

it("asks for its history again after an import, and else once a day for the new months", async () => {
  const asked = await lastAsked("health-history");
  if (!asked) throw new Error("the new version asked for it");
  const later = (hours: number) => new Date(asked.getTime() + hours * 3_600_000);
  expect(await dueHealthJob(asked)).toBeNull();
  expect(await dueHealthJob(later(25))).toBe("health-months");
  await (await getPool()).query("UPDATE imports SET finished_at = $1 WHERE id = 1", [later(1)]);
  expect(await dueHealthJob(later(2))).toBe("health-history");
});

it.each([
  ["nobody's weights", { weights: { large: { nps: 1 } }, thresholds: { green: 70, yellow: 50 } }],
  ["no weight at all", { weights: { "": { nps: 0 } }, thresholds: { green: 70, yellow: 50 } }],
  ["a weight below 0", { weights: { "": { nps: -1, visits: 2 } }, thresholds: { green: 70, yellow: 50 } }],
  ["an unknown component", { weights: { "": { mood: 1 } }, thresholds: { green: 70, yellow: 50 } }],
  ["yellow above green", { weights: { "": { nps: 1 } }, thresholds: { green: 50, yellow: 70 } }],
])("refuses a model with %s", (_, model) => expect(healthModelSchema.safeParse(model).success).toBe(false));
