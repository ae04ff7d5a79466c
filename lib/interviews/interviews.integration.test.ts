import { beforeEach, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { removeCadence, setCadence } from "./cadences";
import { listPlanned } from "./data";
import { listCadences, listGaps } from "./gaps";
import { holdTalk } from "./hold";
import { cancelTalk, moveTalk, planTalk } from "./mutations";

withTestDatabase();

const today = "2026-11-22";
const all = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
let ids: Record<string, number>;
let people: Record<string, number>;

const query = async (sql: string, parameters: unknown[] = []) => (await (await getPool()).query(sql, parameters)).rows;
const actor = () => ({ userId: people["ana@example.com"] ?? 0, email: "ana@example.com" });
const doing = (scope = all) => ({ actor: actor(), scope });

beforeEach(async () => {
  await query(`TRUNCATE accounts, account_profile, account_month, rollup_state, imports, users, audit_log, setting,
    interview_cadences, planned_interviews RESTART IDENTITY CASCADE`);
  await query("INSERT INTO setting (name, time_zone) VALUES ('Firm', 'Europe/Bucharest')");
  const added = await query(
    `INSERT INTO users (email, name, role) VALUES ('ana@example.com', 'Ana', 'csm'), ('bo@example.com', 'Bo', 'csm'), ('eva@example.com', 'Eva', 'executive')
     RETURNING email, id`,
  );
  people = Object.fromEntries(added.map(({ email, id }) => [email, id]));
  await query(
    `INSERT INTO accounts (code, name, segment, owner)
     SELECT code, code, segment, owner FROM (VALUES ('late', 'big', 'ana@example.com'), ('fresh', 'big', 'ana@example.com'),
       ('never', 'small', 'bo@example.com'), ('left', 'big', 'ana@example.com'), ('rich', 'big', 'bo@example.com')) a(code, segment, owner)`,
  );
  ids = Object.fromEntries((await query("SELECT code, id FROM accounts")).map(({ code, id }) => [code, id]));
  await query(
    `INSERT INTO account_profile (account_id, owner, segment, horizon, first_active)
     SELECT id, owner, segment, '2026-10-01', '2026-01-01' FROM accounts`,
  );
  await query(
    `INSERT INTO account_month (account_id, month, revenue, active_end)
     SELECT id, month, CASE WHEN code = 'rich' THEN 1000 ELSE 10 END, code <> 'left' FROM accounts, (VALUES ('2026-10-01'::date), ('2025-11-01'), ('2025-10-01')) m(month)`,
  );
  await query(
    `INSERT INTO rollup_state (id, horizon, active_rule, purchase_days, time_zone, refreshed_at) VALUES (1, '2026-10-01', 'purchase', 365, 'Europe/Bucharest', now())`,
  );
  await query(
    `INSERT INTO interviews (account_id, held_at, form) SELECT a.id, i.at::timestamptz, 'call' FROM (VALUES
       ('late', '2026-01-01T10:00Z'), ('late', '2026-08-23T22:30Z'), ('fresh', '2026-08-24T10:00Z'), ('rich', '2026-08-01T10:00Z')) i(code, at)
     JOIN accounts a USING (code)`,
  );
  await query("INSERT INTO account_standing (account_id, active) SELECT id, code <> 'left' FROM accounts");
  const pool = await getPool();
  await setCadence(pool, { segment: "big", days: 90 }, actor());
  await setCadence(pool, { segment: "", days: 300 }, actor());
});

const gaps = async (question: Partial<Parameters<typeof listGaps>[0]> = {}, scope = all, day = today) =>
  listGaps({ segment: null, order: "overdue", after: null, ...question }, { scope, today: day });

describe("the gaps", () => {
  it("are the active accounts whose last talk, or beginning, is longer ago than their cadence", async () => {
    // In Bucharest late was heard on 24 August, as fresh was: 90 days later is the 22nd of November, on which nothing is late yet.
    const { total, gaps: found } = await gaps();
    expect(total).toBe(2);
    // never: since 1 January 300 days went by on 28 October. rich: 1 August and 90 days is 30 October.
    expect(found.map(({ code, overdueDays, heardOn, days }) => [code, overdueDays, heardOn, days])).toEqual([
      ["never", 25, null, 300],
      ["rich", 23, "2026-08-01", 90],
    ]);
    expect((await gaps({}, all, "2026-11-23")).gaps.map(({ code }) => code)).toEqual([
      "never",
      "rich",
      "late",
      "fresh",
    ]);
  });

  it("tell twelve months of revenue, and can be ordered by it, page by page", async () => {
    const { gaps: found } = await gaps({ order: "revenue" });
    // November 2025 to October 2026; October 2025 is the thirteenth month.
    expect(found.map(({ code, revenue }) => [code, Number(revenue)])).toEqual([
      ["rich", 2000],
      ["never", 20],
    ]);
    const rest = await gaps({ order: "revenue", after: { key: "2000", accountId: ids.rich ?? 0 } });
    expect(rest.gaps.map(({ code }) => code)).toEqual(["never"]);
    expect(rest.next).toBeNull();
  });

  it("are of the reader's accounts, and of one segment where asked", async () => {
    expect((await gaps({}, ana, "2026-11-23")).gaps.map(({ code }) => code)).toEqual(["late", "fresh"]);
    expect((await gaps({ segment: "small" })).gaps.map(({ code }) => code)).toEqual(["never"]);
    expect(await listCadences({ scope: all, today })).toEqual([
      { segment: "big", days: 90, accounts: 3, heard: 2 },
      { segment: "", days: 300, accounts: 1, heard: 0 },
    ]);
    await removeCadence(await getPool(), "", actor());
    expect((await gaps()).gaps.map(({ code }) => code)).toEqual(["rich"]);
    await expect(setCadence(await getPool(), { segment: "nobody", days: 1 }, actor())).rejects.toMatchObject({
      code: "target-segment",
    });
  });
});

describe("a planned talk", () => {
  const draft = (account = "late") => ({
    accountId: ids[account] ?? 0,
    plannedOn: "2026-12-01",
    form: "call" as const,
    userId: people["ana@example.com"] ?? 0,
    contact: null,
    about: "Renewal",
  });
  const held = (id: string, learned = "They grow.") => ({
    accountId: ids.late ?? 0,
    id,
    heldOn: today,
    heldAt: "09:30",
    form: "call" as const,
    person: "Ana",
    contact: null,
    learned,
    themes: "price, support",
  });
  const hold = async (id: string, learned?: string, scope = all) =>
    holdTalk(await getPool(), held(id, learned), {
      ...doing(scope),
      now: new Date("2026-11-22T10:00:00Z"),
      name: "Form",
    });

  it("is moved, and called off", async () => {
    const pool = await getPool();
    const id = await planTalk(pool, draft(), doing());
    await moveTalk(pool, { ...draft(), id, plannedOn: "2026-12-08" }, doing());
    expect(await listPlanned(all, { limit: 5 })).toMatchObject([
      { plannedOn: "2026-12-08", person: "Ana", about: "Renewal" },
    ]);
    await cancelTalk(pool, { accountId: ids.late ?? 0, id }, doing());
    expect(await listPlanned(all, { limit: 5 })).toEqual([]);
    await expect(moveTalk(pool, { ...draft(), id }, doing())).rejects.toMatchObject({ code: "planned-over" });
  });

  it("is written down as held by one of five who do it at once, under its own id", async () => {
    const id = await planTalk(await getPool(), draft(), doing());
    const done = await Promise.allSettled(["a", "b", "c", "d", "e"].map((words) => hold(id, words)));
    expect(done.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    for (const each of done)
      if (each.status === "rejected") expect(each.reason).toMatchObject({ code: "planned-over" });
    const talks = await query("SELECT held_at, form, themes FROM interviews WHERE external_id IS NOT NULL");
    // Half past nine in Bucharest.
    expect(talks).toEqual([{ held_at: new Date("2026-11-22T07:30:00Z"), form: "call", themes: ["price", "support"] }]);
    expect(await listPlanned(all, { limit: 5 })).toEqual([]);
    expect((await gaps({}, all, "2026-11-23")).gaps.map(({ code }) => code)).not.toContain("late");
  });

  it("stays planned where what was learned is refused", async () => {
    const id = await planTalk(await getPool(), draft(), doing());
    const wrong = { ...held(id), heldOn: "2026-12-23" };
    const rejects = await holdTalk(await getPool(), wrong, {
      ...doing(),
      now: new Date("2026-11-22T10:00:00Z"),
      name: "Form",
    });
    expect(rejects).toMatchObject([{ column: "held", reason: "date-in-future" }]);
    expect(await listPlanned(all, { limit: 5 })).toHaveLength(1);
  });

  it("is held by somebody who sees the account, and out of scope it does not exist", async () => {
    const pool = await getPool();
    const bo = { ...draft(), userId: people["bo@example.com"] ?? 0 };
    await expect(planTalk(pool, bo, doing())).rejects.toMatchObject({ code: "planned-person" });
    await planTalk(pool, { ...draft(), userId: people["eva@example.com"] ?? 0 }, doing());
    await expect(planTalk(pool, draft("rich"), doing(ana))).rejects.toMatchObject({ code: "account-unknown" });
    const id = await planTalk(pool, { ...draft("rich"), userId: bo.userId }, doing());
    const key = { accountId: ids.rich ?? 0, id };
    await expect(cancelTalk(pool, key, doing(ana))).rejects.toMatchObject({ code: "planned-unknown" });
    await expect(
      holdTalk(pool, { ...held(id), ...key }, { ...doing(ana), now: new Date(), name: "Form" }),
    ).rejects.toMatchObject({ code: "planned-unknown" });
    expect((await listPlanned(ana, { limit: 5 })).map(({ code }) => code)).toEqual(["late"]);
  });
});
