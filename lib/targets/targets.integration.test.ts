import { beforeAll, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { listOwners, listTargets, listTargetsOf } from "./data";
import { removeTargets, setTargets } from "./mutations";
import { runsOf } from "./runs";
import type { TargetDraft } from "./schema";

withTestDatabase();

const actor = { userId: null, email: "eva@example.com", address: "127.0.0.1" };
const draft: TargetDraft = {
  metric: "nps",
  definition: "standard",
  segment: null,
  grain: "quarter",
  from: "2025-01-01",
  to: "2025-12-01",
  value: "40",
  owner: 1,
};

beforeAll(async () => {
  await (await getPool()).query(`
    INSERT INTO users (id, email, name, role, disabled_at) VALUES (1, 'ana@example.com', 'Ana', 'executive', NULL),
      (2, 'leo@example.com', 'Leo', 'csm', NULL), (3, 'mia@example.com', 'Mia', 'admin', '2025-01-01');
    INSERT INTO accounts (id, code, name, segment) VALUES (1, 'a', 'A', 'Retail')`);
});

const audited = async () => {
  const { rows } = await (await getPool()).query(
    "SELECT actor, action, subject, detail FROM audit_log ORDER BY id DESC LIMIT 1",
  );
  return rows[0];
};
const runs = async () =>
  runsOf(await listTargets()).map(({ metric, segment, grain, from, to, value, owner }) => [
    metric,
    segment,
    grain,
    from,
    to,
    value,
    owner.name,
  ]);

it("gives every period of a span its row, by any month of the first and last", async () => {
  const pool = await getPool();
  expect(await setTargets(pool, { ...draft, from: "2025-02-01", to: "2025-12-01", value: "40.50" }, actor)).toBe(4);
  expect((await listTargets()).map(({ period, value }) => [period, value])).toEqual([
    ["2025-01-01", "40.5"],
    ["2025-04-01", "40.5"],
    ["2025-07-01", "40.5"],
    ["2025-10-01", "40.5"],
  ]);
  expect(await audited()).toMatchObject({
    actor: "eva@example.com",
    action: "target.set",
    subject: "nps",
    detail: {
      periods: { from: "2025-01-01", to: "2025-10-01" },
      from: [],
      to: { value: "40.50", owner: "ana@example.com" },
    },
  });
});

it("replaces what was set, and keeps it in the audit log; other periods, grains and segments stay", async () => {
  const pool = await getPool();
  await setTargets(pool, { ...draft, segment: "Retail" }, actor);
  await setTargets(pool, { ...draft, grain: "month", to: "2025-01-01" }, actor);
  await setTargets(pool, { ...draft, from: "2025-07-01", value: "45", owner: 2 }, actor);
  expect(await audited()).toMatchObject({
    detail: { from: [{ from: "2025-07-01", to: "2025-10-01", value: "40.5", owner: "ana@example.com" }] },
  });
  expect(await runs()).toEqual([
    ["nps", null, "month", "2025-01-01", "2025-01-01", "40", "Ana"],
    ["nps", null, "quarter", "2025-01-01", "2025-04-01", "40.5", "Ana"],
    ["nps", null, "quarter", "2025-07-01", "2025-10-01", "45", "Leo"],
    ["nps", "Retail", "quarter", "2025-01-01", "2025-10-01", "40", "Ana"],
  ]);
  expect((await listTargetsOf({ segment: "Retail", grain: "quarter" })).length).toBe(4);
  expect((await listTargetsOf({ segment: null, grain: "year" })).length).toBe(0);
});

it("leaves one target a figure when two people set it at once, and tells of both what they replaced", async () => {
  const pool = await getPool();
  const values = ["10", "20", "30", "40", "50", "60"];
  const span = { ...draft, metric: "csat", grain: "month" as const };
  await Promise.all(values.map((value) => setTargets(pool, { ...span, value }, actor)));
  const found = runsOf((await listTargets()).filter(({ metric }) => metric === "csat"));
  expect(found.length).toBe(1);
  const { rows } = await pool.query(
    "SELECT detail->'to'->>'value' AS set, detail->'from'->0->>'value' AS replaced FROM audit_log WHERE subject = 'csat' ORDER BY id",
  );
  // Each replaced what the one before it had set.
  expect(rows.map(({ replaced }) => replaced)).toEqual([null, ...rows.slice(0, -1).map(({ set }) => set)]);
  expect(found[0]?.value).toBe(rows.at(-1).set);
});

it("refuses to replace a target that is no longer what was seen", async () => {
  const pool = await getPool();
  const span = { ...draft, metric: "ces", from: "2025-01-01", to: "2025-04-01" };
  const none = { from: "2025-01-01", to: "2025-01-01", value: null };
  await setTargets(pool, { ...span, value: "5" }, actor, none);
  const refused = { code: "changed-meanwhile" };
  await expect(setTargets(pool, { ...span, value: "6" }, actor, none)).rejects.toMatchObject(refused);
  const seen = { from: "2025-01-01", to: "2025-04-01", value: "5", owner: 1 };
  await setTargets(pool, { ...span, from: "2025-04-01", value: "5.5" }, actor, seen);
  await expect(setTargets(pool, { ...span, value: "6" }, actor, seen)).rejects.toMatchObject(refused);
  const ofTheFirst = { ...seen, to: "2025-01-01" };
  await expect(setTargets(pool, { ...span, value: "6" }, actor, { ...ofTheFirst, owner: 2 })).rejects.toMatchObject(
    refused,
  );
  expect(await setTargets(pool, { ...span, to: "2025-01-01", value: "6" }, actor, ofTheFirst)).toBe(1);
});

it("refuses owners who may not sign in, segments without accounts and what makes no sense", async () => {
  const pool = await getPool();
  const before = await listTargets();
  const refused = (change: Partial<TargetDraft>) => async () => setTargets(pool, { ...draft, ...change }, actor);
  await expect(refused({ owner: 3 })).rejects.toMatchObject({ code: "target-owner" });
  await expect(refused({ owner: 99 })).rejects.toMatchObject({ code: "target-owner" });
  await expect(refused({ segment: "Nobody" })).rejects.toMatchObject({ code: "target-segment" });
  await expect(refused({ value: "340" })).rejects.toMatchObject({ code: "target-value" });
  await expect(refused({ metric: "nps-drivers" })).rejects.toMatchObject({ code: "target-metric" });
  await expect(refused({ from: "2026-01-01" })).rejects.toMatchObject({ code: "target-period" });
  expect(await listTargets()).toEqual(before);
  expect((await listOwners()).map(({ name }) => name)).toEqual(["Ana", "Leo"]);
});

it("takes targets out of a span once", async () => {
  const pool = await getPool();
  const span = { ...draft, from: "2025-04-01", to: "2025-07-01" };
  expect(await removeTargets(pool, span, actor)).toBe(2);
  expect(await audited()).toMatchObject({
    action: "target.removed",
    subject: "nps",
    detail: { from: [{ from: "2025-04-01" }, { from: "2025-07-01", value: "45", owner: "leo@example.com" }] },
  });
  expect(
    (await runs()).filter(([metric, segment, grain]) => metric === "nps" && !segment && grain === "quarter"),
  ).toEqual([
    ["nps", null, "quarter", "2025-01-01", "2025-01-01", "40.5", "Ana"],
    ["nps", null, "quarter", "2025-10-01", "2025-10-01", "45", "Leo"],
  ]);
  await expect(async () => removeTargets(pool, span, actor)).rejects.toMatchObject({ code: "target-unknown" });
});

it("keeps the targets of somebody who is disabled, and says so", async () => {
  const pool = await getPool();
  await pool.query("UPDATE users SET disabled_at = now() WHERE id = 2");
  const found = (await listTargets()).filter(({ owner }) => owner.disabled);
  expect(found.map(({ metric, period }) => [metric, period])).toEqual([["nps", "2025-10-01"]]);
});
