import { beforeAll, beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { closeFollowUp } from "./close";
import { usualCondition } from "./conditions";
import { ACTOR, ada, addAccounts, NOW, openOf, PEOPLE, sql } from "./follow-ups.fixture";
import { openByRules } from "./open-by-rules";
import { countFound, listRules } from "./rules-data";
import { editRule, insertRule } from "./rules-mutations";
import type { Condition, Rule, RuleReason } from "./types";

withTestDatabase();

beforeAll(addAccounts);
beforeEach(() =>
  sql(`TRUNCATE follow_ups, follow_up_rules, survey_answers, interviews, subscriptions, account_health, health_models, wallet_estimates,
    account_references, opportunities, opportunity_stages, account_month, fact_extent CASCADE`),
);

const addRule = async (reason: RuleReason, condition: Partial<Condition> = {}, rest: Partial<Rule> = {}) =>
  insertRule(await getPool(), {
    name: reason,
    reason,
    enabled: true,
    ownerFirst: true,
    ownerId: null,
    dueHours: 24,
    steps: ["Call", "Write"],
    ...rest,
    condition: { ...usualCondition(reason), ...condition },
  });

const opened = () =>
  sql(
    `SELECT account_id AS account, reason::text, subject, owner_id AS owner FROM follow_ups ORDER BY account_id, reason`,
  );
const run = async (now = NOW) => openByRules(await getPool(), now);

const answer = (account: number, at: string, score: number, contact = "x") =>
  sql(
    "INSERT INTO survey_answers (account_id, answered_at, external_id, question, score, contact, comment) VALUES ($1, $2, $3, 'nps', $4, $5, ' Too slow ')",
    [account, at, `${account}-${at}`, score, contact],
  );

it("opens one for an unhappy answer of the window, with what was said, for the account's owner", async () => {
  await addRule("detractor", { windowDays: 10 });
  await answer(1, "2026-03-10T09:00:00Z", 4);
  await answer(1, "2026-03-11T09:00:00Z", 6, "y");
  // A passive answer, one before the window (which begins on the 8th in Madrid), one that was seen to, one that was answered anew.
  await answer(2, "2026-03-10T09:00:00Z", 7);
  await answer(3, "2026-03-07T22:59:00Z", 2);
  await answer(4, "2026-03-10T09:00:00Z", 2);
  await sql("INSERT INTO interviews (account_id, held_at) VALUES (4, '2026-03-10T10:00:00Z')");
  await answer(5, "2026-03-10T09:00:00Z", 2);
  await answer(5, "2026-03-12T09:00:00Z", 9);
  await answer(6, "2026-03-07T23:00:00Z", 0);
  expect(await run()).toMatchObject([{ reason: "detractor", opened: 2 }]);
  expect(await opened()).toEqual([
    { account: 1, reason: "detractor", subject: "answer:1-2026-03-11T09:00:00Z", owner: PEOPLE.ben },
    { account: 6, reason: "detractor", subject: "answer:6-2026-03-07T23:00:00Z", owner: PEOPLE.cleo },
  ]);
  const [row] = await sql("SELECT evidence, due_at AS due, steps FROM follow_ups WHERE account_id = 1");
  expect(row).toEqual({
    evidence: { score: 6, comment: "Too slow", contact: "y", answeredAt: "2026-03-11T09:00:00Z" },
    due: new Date("2026-03-19T10:00:00Z"),
    steps: [
      { text: "Call", doneAt: null, doneBy: null },
      { text: "Write", doneAt: null, doneBy: null },
    ],
  });
  const [audited] = await sql("SELECT actor, detail FROM audit_log WHERE action = 'follow-ups.opened'");
  expect(audited).toEqual({ actor: "rules", detail: { rule: "detractor", reason: "detractor", opened: 2 } });
});

it("opens nothing twice of the same, one at a time for an account, however many ask at once", async () => {
  await addRule("detractor");
  await answer(1, "2026-03-10T09:00:00Z", 4);
  await answer(1, "2026-03-11T09:00:00Z", 6, "y");
  const told = await Promise.all([run(), run(), run()]);
  expect(told.map(([rule]) => rule?.opened).sort()).toEqual([0, 0, 1]);
  const close = async () =>
    closeFollowUp(
      await getPool(),
      await openOf(1),
      { result: "no-answer", outcome: null, lossReason: null, contact: null },
      ada,
      ACTOR,
      NOW,
    );
  await close();
  await run();
  // The other answer has its turn, and then there is none left.
  expect((await opened()).map(({ subject }) => subject)).toEqual([
    "answer:1-2026-03-11T09:00:00Z",
    "answer:1-2026-03-10T09:00:00Z",
  ]);
  await close();
  await run();
  expect(await opened()).toHaveLength(2);
});

it("tries rules of one reason in their order, for the accounts that each is for, and leaves out those switched off", async () => {
  await addRule("detractor", {}, { enabled: false, ownerFirst: false, ownerId: PEOPLE.cleo });
  await addRule("detractor", { segments: ["Key"], score: 3 }, { ownerFirst: false, ownerId: PEOPLE.ada });
  await addRule("detractor", { segments: [] }, { ownerId: PEOPLE.ada });
  for (const account of [1, 2, 5, 7, 8]) await answer(account, "2026-03-10T09:00:00Z", account === 2 ? 5 : 3);
  expect((await run()).map((rule) => rule.opened)).toEqual([1, 4]);
  // The first by its fixed person; then by owner; whose account has nobody, or somebody who left, by the rule's person.
  expect((await opened()).map(({ account, owner }) => [account, owner])).toEqual([
    [1, PEOPLE.ada],
    [2, PEOPLE.cleo],
    [5, PEOPLE.ben],
    [7, PEOPLE.ada],
    [8, PEOPLE.ada],
  ]);
});

it("gives nothing to who may not work on the account, and takes it from who no longer may", async () => {
  await addRule("detractor", {}, { ownerFirst: false, ownerId: PEOPLE.cleo });
  await answer(1, "2026-03-10T09:00:00Z", 3);
  await answer(2, "2026-03-10T09:00:00Z", 3);
  await run();
  expect((await opened()).map(({ account, owner }) => [account, owner])).toEqual([
    [1, null],
    [2, PEOPLE.cleo],
  ]);
  await sql("UPDATE accounts SET owner = 'ben@example.com' WHERE id = 2");
  await run();
  expect((await opened())[1]).toMatchObject({ account: 2, owner: PEOPLE.ben });
  await sql("UPDATE accounts SET owner = 'C. Leo' WHERE id = 2");
});

it("opens for health that fell or is low, of a month that is not long ago, and rests after one was closed", async () => {
  await sql(`
    INSERT INTO health_models (version, weights, thresholds) VALUES (1, '{}', '{"green": 70, "yellow": 40}');
    INSERT INTO account_health (account_id, month, version, score, parts) VALUES
      (1, '2025-12-01', 1, 80, '{}'), (1, '2026-03-01', 1, 65, '{}'), (2, '2025-12-01', 1, 80, '{}'), (2, '2026-03-01', 1, 65.1, '{}'),
      (3, '2026-03-01', 1, 29, '{}'), (4, '2026-03-01', 1, 30, '{}'), (5, '2026-03-01', 1, NULL, '{}')`);
  const rule = { points: 15, below: 30, windowDays: 20, restDays: 40 };
  await addRule("falling-health", rule);
  await run();
  expect((await opened()).map(({ account, subject }) => [account, subject])).toEqual([
    [1, "health:2026-03-01"],
    [3, "health:2026-03-01"],
  ]);
  const [row] = await sql("SELECT evidence FROM follow_ups WHERE account_id = 1");
  expect(row?.evidence).toEqual({ health: 65, healthBefore: 80, month: "2026-03-01", monthBefore: "2025-12-01" });
  await sql(
    `UPDATE follow_ups SET closed_at = '2026-03-20', result = 'recovered'; UPDATE account_health SET month = month + interval '1 month'`,
  );
  const reason = "falling-health" as const;
  const condition = { ...usualCondition(reason), ...rule };
  expect(await countFound({ reason, condition }, new Date("2026-04-15T10:00:00Z"))).toBe(0);
  expect(
    await countFound({ reason, condition: { ...condition, restDays: 10 } }, new Date("2026-04-15T10:00:00Z")),
  ).toBe(2);
  // The newest scores are of April: on the 22nd of May that is longer ago than 20 days reach back.
  expect(await countFound({ reason, condition: { ...condition, restDays: 0 } }, new Date("2026-05-22T10:00:00Z"))).toBe(
    0,
  );
});

it("opens for last contracts that end soon, estimates that came to be old, validations that run out and deals that stand", async () => {
  await sql(`
    INSERT INTO subscriptions (account_id, start_date, end_date, amount, currency, interval_months) VALUES
      (1, '2025-01-01', '2026-04-17', 10, 'EUR', 1), (2, '2025-01-01', '2026-04-18', 10, 'EUR', 1), (3, '2025-01-01', '2026-03-18', 10, 'EUR', 1),
      (4, '2025-01-01', '2026-04-01', 10, 'EUR', 1), (4, '2026-04-01', NULL, 10, 'EUR', 1),
      (5, '2025-01-01', '2026-04-01', 10, 'EUR', 1), (5, '2026-04-01', '2027-04-01', 10, 'EUR', 1);
    INSERT INTO account_month (account_id, month, active_end, mrr_end) SELECT n, '2026-03-01', n <> 4, 12.5 FROM generate_series(1, 6) n;
    INSERT INTO wallet_estimates (account_id, estimated_on, amount, currency) VALUES
      (1, '2025-03-18', 900, 'EUR'), (2, '2025-03-19', 900, 'EUR'), (3, '2025-03-01', 900, 'EUR'), (3, '2026-01-01', 950, 'EUR'),
      (4, '2025-03-01', 900, 'EUR'), (5, '2025-02-15', 900, 'EUR'), (6, '2025-02-17', 900, 'EUR');
    INSERT INTO account_references (account_id, willing_on, validated_on, validated_by, expires_on, withdrawn_on) VALUES
      (1, '2025-01-01', '2025-04-01', 'Auditors', '2026-04-17', NULL), (2, '2025-01-01', '2025-04-01', 'X', '2026-04-18', NULL),
      (3, '2025-01-01', '2025-04-01', 'X', '2026-03-18', NULL), (4, '2025-01-01', '2025-04-01', 'X', '2026-04-01', '2026-01-01'),
      (5, '2025-01-01', '2025-04-01', 'X', '2026-04-01', NULL), (5, '2025-01-01', '2025-05-01', 'X', NULL, NULL);
    INSERT INTO fact_extent VALUES ('opportunities', '2025-01-01', '2026-04-01');
    INSERT INTO opportunities (external_id, account_id, opened_on, closed_on, outcome, stage, currency, amount) VALUES
      ('d1', 1, '2025-06-01', NULL, 'open', 'Offer', 'EUR', 5000), ('d2', 2, '2026-02-15', NULL, 'open', 'Offer', 'EUR', 1),
      ('d3', 3, '2025-06-01', NULL, 'open', 'Offer', 'EUR', 1), ('d4', 4, '2026-03-01', '2026-03-17', 'open', 'Offer', 'EUR', 1),
      ('d5', 5, '2025-06-01', '2026-03-01', 'won', 'Offer', 'EUR', 1);
    INSERT INTO opportunity_stages (opportunity, stage, entered_on) VALUES
      ('d1', 'First', '2025-06-01'), ('d1', 'Offer', '2026-01-10'), ('d1', 'Offer', '2026-03-10')`);
  await addRule("contract-end", { days: 30 });
  await addRule("stale-estimate", { months: 12, windowDays: 30 });
  await addRule("expiring-validation", { days: 30 });
  await addRule("stalled-deal", { days: 60, windowDays: 30, past: true });
  await run();
  expect((await opened()).map(({ account, reason, subject }) => `${account} ${reason} ${subject}`)).toEqual([
    "1 contract-end contract:2026-04-17",
    "1 expiring-validation validation:2026-04-17",
    "1 stale-estimate estimate:2025-03-18",
    "1 stalled-deal deal:d1:2026-01-10",
    "4 stalled-deal deal:d4:2026-03-01",
    "6 stale-estimate estimate:2025-02-17",
  ]);
  const [row] = await sql("SELECT evidence FROM follow_ups WHERE reason = 'contract-end'");
  expect(row?.evidence).toEqual({ contractEnd: "2026-04-17", mrr: "12.5" });
});

it("is written anew by one of two admins who saw the same rule, and the other is told", async () => {
  const id = await addRule("detractor");
  const [seen] = await listRules(await getPool());
  if (!seen) throw new Error("the rule is not listed");
  const edit = async (dueHours: number) => editRule(await getPool(), id, { ...seen, dueHours }, ACTOR, { ...seen });
  const ends = await Promise.allSettled([edit(4), edit(8)]);
  const told = ends.map((end) => (end.status === "rejected" ? end.reason.code : "done"));
  expect(told.toSorted()).toEqual(["changed-meanwhile", "done"]);
  const [now] = await listRules(await getPool());
  expect(now).toEqual({ ...seen, dueHours: told[0] === "done" ? 4 : 8 });
});

it("gives an organisation the usual rules in its language once, and not again after they were taken away", async () => {
  await sql("UPDATE setting SET locale = 'es'; ALTER SEQUENCE follow_up_rules_id_seq RESTART");
  await run();
  const rules = await sql("SELECT name, steps[1] AS step FROM follow_up_rules ORDER BY reason");
  expect(rules).toHaveLength(6);
  expect(rules[0]).toEqual({ name: "Llamar a quien está descontento", step: "Leer la respuesta y los últimos casos" });
  await sql("DELETE FROM follow_up_rules");
  await run();
  expect(await sql("SELECT name FROM follow_up_rules")).toEqual([]);
});
