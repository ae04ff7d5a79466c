import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { latestLooks } from "../metrics/account/health-check";
import { areaFigure } from "../metrics/account/health-check-figures";
import { readHealthOutcomes } from "../metrics/account/read-health-outcomes";
import { evaluate } from "../metrics/evaluate";
import { readFreshness } from "../metrics/freshness";
import { NOW } from "../metrics/random-facts.fixture";
import { computeHealth } from "./compute";
import { listHealth } from "./data";
import { healthEffect } from "./effect";
import type { HealthEffect } from "./effect-types";
import { loadHealthFacts } from "./health-facts.fixture";
import { saveHealthModel } from "./mutations";
import { healthModelSchema } from "./schema";

withTestDatabase();

const actor = { userId: null, email: "ana@example.com" };
const scope = mintScope({ kind: "all" });
const modelOf = (weights: object, green = 75, yellow = 60) =>
  healthModelSchema.parse({ weights, thresholds: { green, yellow } });
const ofPeople = modelOf({ "": { nps: 1, visits: 3 }, large: { tickets: 5, contract: 1 } }, 80, 40);
/** Switches on what the one before had switched off. */
const ofMoney = modelOf({ "": { wallet: 2, rhythm: 1 }, small: { nps: 1 } });
const ofNobody = modelOf({ "": { tickets: 0.5, wallet: 7.25, nps: 0.1 } }, 90, 10);

async function effectOf(model: typeof ofPeople): Promise<HealthEffect> {
  const effect = await healthEffect(await getPool(), model, NOW);
  if (!effect) throw new Error("there are scores");
  return effect;
}

/** What is in force, by the same ways that boards go. */
async function figuresInForce({ months, last }: HealthEffect) {
  const [from, to] = [months[0]?.month ?? "", last.month];
  const { rows } = await evaluate({ metric: "health", grain: "month", from, to, scope }, NOW);
  const freshness = await readFreshness(NOW);
  const looks = latestLooks(
    months.map(({ month }) => month),
    freshness,
  );
  if (!looks) throw new Error("it is known who was lost");
  const check = areaFigure(await readHealthOutcomes(looks.checked, looks.rule, { constraints: new Map() }));
  return { rows, check, accounts: await listHealth({ scope, month: to }) };
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 3));

beforeAll(async () => {
  await loadHealthFacts(2026_15, "contract", NOW);
  await computeHealth(await getPool(), { now: NOW, months: "all" });
});

it.each([
  ["other weights", ofPeople],
  ["components that were switched off before", ofMoney],
  ["other colours", ofNobody],
])("shows of %s what is in force once they are saved, and changes nothing before", async (_, model) => {
  const pool = await getPool();
  const effect = await effectOf(model);
  const before = await figuresInForce(effect);
  expect(effect.months.map(({ inForce }) => inForce)).toEqual(before.rows.map(({ value }) => near(value)));
  expect(effect.check?.inForce?.value).toEqual(near(before.check.value));

  await saveHealthModel(pool, model, actor);
  await computeHealth(pool, { now: NOW, months: "all" });
  const after = await figuresInForce(effect);
  expect(effect.months).toHaveLength(12);
  expect(effect.months.map(({ proposed }) => proposed)).toEqual(after.rows.map(({ value }) => near(value)));
  expect(effect.months.map(({ scored }) => scored.proposed)).toEqual(after.rows.map(({ n }) => n));
  expect(effect.months.map(({ inForce }) => inForce)).not.toEqual(effect.months.map(({ proposed }) => proposed));
  expect(effect.check?.proposed?.value).toEqual(near(after.check.value));
  expect(effect.check?.proposed?.interval?.low).toEqual(near(after.check.interval?.low ?? null));

  for (const [group, count] of Object.entries(effect.last.groups.proposed)) {
    const own = after.accounts.filter(({ colour }) => (colour ?? "unscored") === group);
    expect([group, own.length]).toEqual([group, count]);
  }
  const scoreOf = (code: string, accounts: typeof after.accounts) => accounts.find((one) => one.code === code)?.score;
  for (const { code, inForce, proposed } of [...effect.last.risers, ...effect.last.fallers]) {
    expect(scoreOf(code, before.accounts)).toEqual(near(inForce));
    expect(scoreOf(code, after.accounts)).toEqual(near(proposed));
  }
  const rises = after.accounts.flatMap(({ code, score }) => {
    const old = scoreOf(code, before.accounts) ?? null;
    return score === null || old === null ? [] : [score - old];
  });
  const [most] = effect.last.risers;
  if (most) expect(most.proposed - most.inForce).toEqual(near(Math.max(...rises)));
});

it("tells nothing apart where nothing changes, and what counts but is known of nobody", async () => {
  const same = await effectOf(ofNobody);
  expect(same.last.moves).toEqual([]);
  expect(same.last.risers).toEqual([]);
  expect(same.check?.difference).toEqual({ value: 0, interval: { low: 0, high: 0 } });
  expect(same.unknown).toEqual([]);
  await (await getPool()).query("UPDATE account_health SET parts = parts - 'tickets'");
  expect((await effectOf(ofNobody)).unknown).toEqual(["tickets"]);
});

it("lets one of two who save at once know that the weights are no longer those it saw", async () => {
  const pool = await getPool();
  const { rows } = await pool.query("SELECT max(version) AS version FROM health_models");
  const seen: number = rows[0].version;
  const both = await Promise.allSettled([ofPeople, ofMoney].map((model) => saveHealthModel(pool, model, actor, seen)));
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(both.find(({ status }) => status === "rejected")).toMatchObject({ reason: { code: "health-model-changed" } });
  expect((await pool.query("SELECT max(version) AS version FROM health_models")).rows).toEqual([{ version: seen + 1 }]);
});
