import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { evaluate } from "../metrics/evaluate";
import { refreshRollups } from "../rollups/refresh";
import { listLossReasons } from "./beside";
import { setBudget } from "./budgets";
import { closeFollowUp, noteContactOf } from "./close";
import { getFollowUp, listFollowUpsOf, listOpenFollowUps } from "./data";
import { ACTOR, ada, addAccounts, ben, cleo, NOW, openOf, PEOPLE, sql } from "./follow-ups.fixture";
import { allowancesOf, giveGesture } from "./give-gesture";
import { handOverFollowUp, takeFollowUp } from "./hand-over";
import { ContactRefused } from "./note-contact";
import { openByHand } from "./open-by-hand";
import { takeBackGesture } from "./take-back-gesture";
import { tickStep } from "./tick-step";
import type { Worker } from "./work-on";

withTestDatabase();

const plain = { result: "no-answer", outcome: null, lossReason: null, contact: null } as const;
const pool = () => getPool();

beforeAll(addAccounts);
beforeEach(async () => {
  await sql("TRUNCATE follow_ups, gestures, gesture_budgets, interviews, survey_answers, audit_log CASCADE");
  await sql(`INSERT INTO follow_ups (account_id, reason, subject, due_at, owner_id, steps)
    SELECT n, 'detractor', 'answer:' || n, '2026-03-20', NULL, '[{"text": "Call", "doneAt": null, "doneBy": null}, {"text": "Write", "doneAt": null, "doneBy": null}]'
    FROM generate_series(1, 4) n`);
});

/** How each of several that were tried at the same moment ended: "done" or the error's code. */
async function outcomes(tries: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(tries);
  return settled.map((end) => (end.status === "fulfilled" ? "done" : (end.reason.code ?? String(end.reason))));
}

describe("two at the same moment", () => {
  it("close the same: one does, and the other is told who, and nothing is written over", async () => {
    const seen = await openOf(1);
    const close = async (by: Worker, outcome: string) =>
      closeFollowUp(await pool(), seen, { ...plain, result: "recovered", outcome }, by, ACTOR, NOW);
    for (let turn = 0; turn < 5; turn++) {
      await sql("UPDATE follow_ups SET closed_at = NULL, version = $1 WHERE account_id = 1", [seen.version]);
      const ends = await outcomes([close(ada, "Ada's words"), close(ben, "Ben's words"), close(ada, "again")]);
      expect(ends.sort()).toEqual(["done", "follow-up-closed", "follow-up-closed"]);
    }
    const [row] = await sql<{ outcome: string; who: number }>(
      "SELECT outcome, closed_by AS who FROM follow_ups WHERE account_id = 1",
    );
    expect(row?.outcome.startsWith(row.who === PEOPLE.ben ? "Ben" : "")).toBe(true);
    expect(await sql("SELECT FROM audit_log WHERE action = 'follow-up.closed'")).toHaveLength(5);
    await expect(close(ben, "late")).rejects.toMatchObject({
      code: "follow-up-closed",
      params: { at: NOW.toISOString(), result: "recovered" },
    });
  });

  it("tick different steps: both count", async () => {
    const seen = await openOf(1);
    const tick = async (index: number, by: Worker) =>
      tickStep(await pool(), seen, { index, done: true }, by, ACTOR, NOW);
    expect(await outcomes([tick(0, ada), tick(1, ben)])).toEqual(["done", "done"]);
    const [row] = await sql<{ steps: { doneBy: number }[] }>("SELECT steps FROM follow_ups WHERE account_id = 1");
    expect(row?.steps.map(({ doneBy }) => doneBy)).toEqual([PEOPLE.ada, PEOPLE.ben]);
  });

  it("take the same: the second is told of the first", async () => {
    const seen = await openOf(1);
    const take = async (by: Worker) => takeFollowUp(await pool(), seen, by, ACTOR, NOW);
    expect((await outcomes([take(ada), take(ben)])).sort()).toEqual(["done", "follow-up-taken"]);
    // Whoever sees whose it is may take it all the same.
    await takeFollowUp(await pool(), await openOf(1), ben, ACTOR, NOW);
    const [row] = await sql("SELECT owner_id AS owner FROM follow_ups WHERE account_id = 1");
    expect(row?.owner).toBe(PEOPLE.ben);
  });

  it("open one by hand for the same account: one does", async () => {
    const draft = { code: "A5", title: "Visit", note: null, dueAt: NOW, ownerId: PEOPLE.ben };
    const open = async (by: Worker) => openByHand(await pool(), draft, by, ACTOR, NOW);
    expect((await outcomes([open(ada), open(ben)])).sort()).toEqual(["done", "follow-up-open"]);
  });

  it("spend the last of a budget: no more is given than there is", async () => {
    await setBudget(await pool(), null, { credit: "100", visit: "2" }, ACTOR);
    await setBudget(await pool(), PEOPLE.cleo, { credit: "30.50" }, ACTOR);
    const give = async (account: number, amount: string, by: Worker, kind: "credit" | "visit" = "credit") =>
      giveGesture(await pool(), await openOf(account), { kind, amount, note: null }, by, ACTOR, NOW);
    const ends = await outcomes([1, 3, 1, 3, 1, 3].map((account) => give(account, "30", ben)));
    expect(ends.filter((end) => end === "done")).toHaveLength(3);
    expect(ends.filter((end) => end === "gesture-budget")).toHaveLength(3);
    await expect(give(1, "10.01", ben)).rejects.toMatchObject({ params: { kind: "credit", left: "10" } });
    await give(1, "10", ben);
    // Kinds and people are reckoned apart; an own budget comes before everybody's, kind by kind.
    await give(1, "2", ben, "visit");
    await give(2, "30.5", cleo);
    await expect(give(2, "0.01", cleo)).rejects.toMatchObject({ code: "gesture-budget" });
    expect(await allowancesOf(PEOPLE.ben, "2026-03-01")).toEqual([
      { kind: "credit", perMonth: "100", left: "0" },
      { kind: "visit", perMonth: "2", left: "0" },
    ]);
    expect((await allowancesOf(PEOPLE.ben, "2026-04-01")).map(({ left }) => left)).toEqual(["100", "2"]);
    await setBudget(await pool(), null, {}, ACTOR);
    await expect(give(1, "1", ben)).rejects.toMatchObject({ code: "gesture-none" });
  });
});

it("tells the second of two admins who set the same budget, and keeps the first one's", async () => {
  await setBudget(await pool(), null, { credit: "100" }, ACTOR);
  const seen = { perMonth: { credit: "100" } };
  const set = async (credit: string) => setBudget(await pool(), null, { credit }, ACTOR, seen);
  expect((await outcomes([set("50"), set("60")])).sort()).toEqual(["changed-meanwhile", "done"]);
  expect((await allowancesOf(PEOPLE.ben, "2026-03-01"))[0]?.perMonth).toMatch(/^(50|60)$/);
});

describe("a gesture that was a mistake", () => {
  const left = async (who: number) => (await allowancesOf(who, "2026-03-01")).map((one) => one.left);
  const given = async () => (await sql<{ id: string }>("SELECT id::text FROM gestures ORDER BY id"))[0]?.id ?? "0";
  const back = async (id: string, by: Worker, isAdmin = false, now = NOW) =>
    takeBackGesture(await pool(), { accountId: 1, id }, { ...by, isAdmin }, ACTOR, now);
  beforeEach(async () => {
    await setBudget(await pool(), null, { credit: "100" }, ACTOR);
    const draft = { kind: "credit", amount: "70.25", note: "Late" } as const;
    await giveGesture(await pool(), await openOf(1), draft, ben, ACTOR, NOW);
  });

  it("is taken back once of five tries at once, beside others that are given, and the budget is what it was", async () => {
    const id = await given();
    const give = async () =>
      giveGesture(await pool(), await openOf(3), { kind: "credit", amount: "20", note: null }, ben, ACTOR, NOW);
    const [first, ...ends] = await outcomes([
      give(),
      back(id, ben),
      back(id, ada, true),
      back(id, ben),
      back(id, ben),
      back(id, ada, true),
    ]);
    expect(first).toBe("done");
    expect(ends.sort()).toEqual(["done", ...Array(4).fill("gesture-gone")]);
    expect(await left(PEOPLE.ben)).toEqual(["80"]);
    expect(await sql("SELECT subject, detail FROM audit_log WHERE action = 'gesture.taken-back'")).toMatchObject([
      { subject: "A1", detail: { kind: "credit", amount: "70.25", note: "Late" } },
    ]);
  });

  it("is taken back by its giver or an admin, also of a closed follow-up, until its month ends", async () => {
    const id = await given();
    await sql("UPDATE follow_ups SET closed_at = now(), result = 'recovered' WHERE account_id = 1");
    await expect(back(id, ada)).rejects.toMatchObject({ code: "not-allowed" });
    await expect(back(id, cleo)).rejects.toMatchObject({ code: "gesture-gone" });
    const later = new Date(NOW.getTime() + 40 * 86_400_000);
    await expect(back(id, ben, false, later)).rejects.toMatchObject({ code: "gesture-month" });
    expect(await left(PEOPLE.ben)).toEqual(["29.75"]);
    await back(id, ben);
    expect(await left(PEOPLE.ben)).toEqual(["100"]);
  });
});

it("refuses what was seen in an older version, but for steps", async () => {
  const seen = await openOf(1);
  await tickStep(await pool(), seen, { index: 0, done: true }, ada, ACTOR, NOW);
  await expect(handOverFollowUp(await pool(), seen, PEOPLE.ben, ada, ACTOR)).rejects.toMatchObject({
    code: "follow-up-changed",
  });
  await expect(closeFollowUp(await pool(), seen, plain, ada, ACTOR, NOW)).rejects.toMatchObject({
    code: "follow-up-changed",
  });
  await tickStep(await pool(), seen, { index: 0, done: false }, ada, ACTOR, NOW);
  await expect(
    closeFollowUp(await pool(), await openOf(1), { ...plain, result: "lost" }, ada, ACTOR, NOW),
  ).rejects.toMatchObject({
    code: "follow-up-loss",
  });
});

it("is given only to who may work on the account", async () => {
  const give = async (to: number) => handOverFollowUp(await pool(), await openOf(1), to, ada, ACTOR);
  for (const person of [PEOPLE.cleo, PEOPLE.eva, PEOPLE.dan, 99]) {
    await expect(give(person)).rejects.toMatchObject({ code: "follow-up-person" });
  }
  await give(PEOPLE.ben);
  await sql("UPDATE users SET sees_all = true WHERE id = 3");
  await give(PEOPLE.cleo);
  await sql("UPDATE users SET sees_all = false WHERE id = 3");
});

it("is opened by hand for whoever may work on the account, also a colleague, and for nobody else", async () => {
  const open = async (ownerId: number, by: Worker) =>
    openByHand(await pool(), { code: "A5", title: "x", note: null, dueAt: NOW, ownerId }, by, ACTOR, NOW);
  for (const person of [PEOPLE.cleo, PEOPLE.eva, PEOPLE.dan, 99])
    await expect(open(person, ada)).rejects.toMatchObject({ code: "follow-up-person" });
  await sql("UPDATE users SET sees_all = true WHERE id = 3");
  const { id } = await open(PEOPLE.cleo, ben);
  await sql("UPDATE users SET sees_all = false WHERE id = 3");
  expect(await sql("SELECT owner_id AS owner, opened_by AS by FROM follow_ups WHERE id = $1", [id])).toEqual([
    { owner: PEOPLE.cleo, by: PEOPLE.ben },
  ]);
});

it("is changed by nobody who only reads, whichever way they come", async () => {
  const eva = { userId: PEOPLE.eva, name: "Eva", scope: ada.scope };
  const seen = await openOf(1);
  const draft = { code: "A5", title: "x", note: null, dueAt: NOW, ownerId: null };
  const tries = [
    takeFollowUp(await pool(), seen, eva, ACTOR, NOW),
    closeFollowUp(await pool(), seen, plain, eva, ACTOR, NOW),
    giveGesture(await pool(), seen, { kind: "credit", amount: "1", note: null }, eva, ACTOR, NOW),
    openByHand(await pool(), draft, eva, ACTOR, NOW),
  ];
  expect(new Set(await outcomes(tries))).toEqual(new Set(["not-allowed"]));
});

it("does not exist for who does not see the account, in lists, by its number, and for every deed", async () => {
  const seen = await openOf(1);
  expect((await listOpenFollowUps(cleo.scope)).map(({ code }) => code)).toEqual(["A2", "A4"]);
  expect(await listFollowUpsOf(1, cleo.scope)).toEqual([]);
  expect(await getFollowUp({ code: "A1", id: seen.id }, cleo.scope)).toBeNull();
  expect(await getFollowUp({ code: "A1", id: seen.id }, ben.scope)).toMatchObject({ id: seen.id });
  const contact = { held: "2026-03-18T10:00", form: "call", contact: null, learned: null } as const;
  const tries = [
    takeFollowUp(await pool(), seen, cleo, ACTOR, NOW),
    tickStep(await pool(), seen, { index: 0, done: true }, cleo, ACTOR, NOW),
    handOverFollowUp(await pool(), seen, PEOPLE.cleo, cleo, ACTOR),
    closeFollowUp(await pool(), seen, { ...plain, contact }, cleo, ACTOR, NOW),
    noteContactOf(await pool(), seen, contact, cleo, ACTOR, NOW),
    giveGesture(await pool(), seen, { kind: "credit", amount: "1", note: null }, cleo, ACTOR, NOW),
  ];
  expect(new Set(await outcomes(tries))).toEqual(new Set(["follow-up-unknown"]));
  await expect(
    openByHand(await pool(), { code: "A1", title: "x", note: null, dueAt: NOW, ownerId: null }, cleo, ACTOR, NOW),
  ).rejects.toMatchObject({ code: "account-unknown" });
  expect(await sql("SELECT FROM interviews")).toEqual([]);
  // An account that was taken from somebody is shut before the figures follow, and opens to the new owner with them.
  await sql("UPDATE accounts SET owner = 'C. Leo' WHERE id = 3");
  expect((await listOpenFollowUps(ben.scope)).map(({ code }) => code)).toEqual(["A1"]);
  expect((await listOpenFollowUps(cleo.scope)).map(({ code }) => code)).toEqual(["A2", "A4"]);
  await sql("UPDATE accounts SET owner = 'ben@example.com' WHERE id = 3");
});

it("offers the reasons that were written of the worker's own accounts, and no word of others'", async () => {
  await sql(`UPDATE follow_ups SET closed_at = now(), result = 'lost', loss_reason = 'Price of ' || account_id WHERE account_id < 3;
    INSERT INTO subscriptions (account_id, external_id, start_date, end_date, end_reason, amount, currency, interval_months)
      SELECT n, 's' || n, now() - interval '2 years', now() - interval '1 day', 'Moved to rival ' || n, 10, 'EUR', 1 FROM generate_series(3, 4) n`);
  const offered = async ({ scope }: Worker) => (await listLossReasons(scope)).sort();
  expect(await offered(ada)).toEqual(["Moved to rival 3", "Moved to rival 4", "Price of 1", "Price of 2"]);
  expect(await offered(ben)).toEqual(["Moved to rival 3", "Price of 1"]);
  expect(await offered(cleo)).toEqual(["Moved to rival 4", "Price of 2"]);
  await sql("TRUNCATE subscriptions");
});

it("writes contacts down as facts that the indicator counts, once however often they are sent", async () => {
  // Two unhappy answers, of the 16th at 9 and at 11: nobody has called yet, so there is no median.
  await sql(`INSERT INTO survey_answers (account_id, answered_at, question, score) VALUES
      (1, '2026-03-16T09:00:00Z', 'nps', 3), (3, '2026-03-16T11:00:00Z', 'nps', 5);
    INSERT INTO fact_extent VALUES ('survey-answers', '2026-03-16', '2026-03-16') ON CONFLICT DO NOTHING`);
  const median = async () => {
    await refreshRollups(await pool(), { now: NOW });
    const scope = mintScope({ kind: "all" });
    const asked = {
      metric: "follow-up-time",
      grain: "month",
      from: "2026-03-01",
      to: "2026-03-01",
      scope,
      live: true,
    } as const;
    return (await evaluate(asked, NOW)).rows[0]?.value;
  };
  expect(await median()).toBeNull();
  // 9:30 in Madrid is 8:30 UTC: 23.5 hours after the one answer; 21 hours and a half after the other.
  const note = { held: "2026-03-17T09:30", form: "call", contact: "ana", learned: "Late boxes" } as const;
  for (let turn = 0; turn < 2; turn++) await noteContactOf(await pool(), await openOf(1), note, ben, ACTOR, NOW);
  const closing = {
    ...plain,
    result: "recovered",
    outcome: "Boxes come at 8",
    contact: { ...note, form: "meeting" },
  } as const;
  await closeFollowUp(await pool(), await openOf(3), closing, ben, ACTOR, NOW);
  expect(await sql("SELECT account_id AS account, form::text, person, learned FROM interviews ORDER BY 1")).toEqual([
    { account: 1, form: "call", person: "Ben", learned: "Late boxes" },
    { account: 3, form: "meeting", person: "Ben", learned: "Late boxes" },
  ]);
  expect(await median()).toBe(21.5);
  const strange = { ...note, learned: "a\u0007b" };
  await expect(noteContactOf(await pool(), await openOf(1), strange, ben, ACTOR, NOW)).rejects.toBeInstanceOf(
    ContactRefused,
  );
});
