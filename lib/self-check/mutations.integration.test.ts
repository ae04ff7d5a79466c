import { beforeAll, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { latestJob } from "../jobs/send";
import { loadRandomFacts, NOW } from "../metrics/random-facts.fixture";
import { lastSelfCheck } from "./data";
import { askForSelfCheck, doSelfCheck } from "./mutations";

withTestDatabase();
beforeAll(() => loadRandomFacts(2024_41, "purchase"));

const audited = async () => {
  const { rows } = await (await getPool()).query("SELECT actor, action, detail FROM audit_log ORDER BY id");
  return rows;
};

it("keeps what the newest check found, and writes down that there was one", async () => {
  const pool = await getPool();
  expect(await lastSelfCheck(pool)).toBeNull();
  await doSelfCheck(pool, 1, NOW);
  const check = await doSelfCheck(pool, 2, NOW);
  expect(await lastSelfCheck(pool)).toEqual(check);
  expect(check.lines.length).toBeGreaterThan(50);
  const detail = { seed: 2, checked: check.lines.length, equal: check.equal };
  expect((await audited()).at(-1)).toEqual({ actor: "worker", action: "self-check.done", detail });
  // There are no such facts here.
  expect(check.notChecked).toContainEqual({ metric: "win-rate", definition: "standard", reason: "no-period" });
}, 120_000);

it("is asked for once, however often, and by whom is written down", async () => {
  const pool = await getPool();
  const actor = { userId: null, email: "ana@example.com" };
  await askForSelfCheck(pool, actor);
  await askForSelfCheck(pool, actor);
  expect((await latestJob("self-check"))?.state).toBe("created");
  const asked = (await audited()).filter(({ action }) => action === "self-check.asked");
  expect(asked).toEqual([
    { actor: "ana@example.com", action: "self-check.asked", detail: { seed: expect.any(Number) } },
  ]);
});
