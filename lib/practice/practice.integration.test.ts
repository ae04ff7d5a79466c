import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { rebuildRollups } from "../rollups/rebuild";
import { getPractice } from "./data";
import { answerPractice } from "./mutations";

const NOW = new Date("2025-07-10T12:00:00Z");
const scope = mintScope({ kind: "all" });
const actor = { by: "Eva", userId: null, actor: "cli" };

withTestDatabase();

/** Four customers since January 2024; what was said before April 2025 is more than 90 days old at the end of June. */
beforeAll(async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO setting (id, name, time_zone, active_rule) VALUES (1, 'Test', 'UTC', 'contract');
    INSERT INTO accounts (id, code, name) VALUES (1, 'a', 'A'), (2, 'b', 'B'), (3, 'c', 'C'), (4, 'd', 'D'), (5, 'e', 'E');
    INSERT INTO subscriptions (account_id, start_date, end_date, amount, currency, interval_months) VALUES
      (1, '2024-01-10', NULL, 10, 'EUR', 1), (2, '2024-01-10', NULL, 10, 'EUR', 1), (3, '2024-01-10', NULL, 10, 'EUR', 1),
      (4, '2024-01-10', NULL, 10, 'EUR', 1), (5, '2024-01-10', '2025-02-01', 10, 'EUR', 1);
    INSERT INTO survey_answers (account_id, answered_at, question, score, comment, channel) VALUES
      (1, '2025-05-05T10:00Z', 'nps', 9, NULL, 'e-mail'), (2, '2025-05-05T10:00Z', 'nps', NULL, NULL, 'e-mail'),
      (3, '2025-03-31T10:00Z', 'csat', 4, NULL, 'web'), (5, '2025-06-05T10:00Z', 'ces', 4, NULL, 'web');
    INSERT INTO interviews (account_id, held_at, form) VALUES (1, '2025-06-05T10:00Z', 'call'), (3, '2024-07-01T00:00Z', 'meeting'),
      (4, '2024-06-30T23:00Z', 'meeting');
    INSERT INTO tickets (account_id, opened_at) VALUES (2, '2025-06-30T23:59Z'), (4, '2025-07-01T00:00Z');
    INSERT INTO costs (account_id, date, amount, currency, category) VALUES (1, '2025-06-30', 30, 'EUR', 'support'),
      (1, '2025-06-30', 99, 'EUR', 'direct'), (1, '2024-06-30', 50, 'EUR', 'support');
    INSERT INTO acquisition_spend (date, amount, currency, channel) VALUES ('2025-01-31', 90, 'EUR', 'web');
    INSERT INTO opportunities (external_id, account_id, opened_on, closed_on, outcome, currency) VALUES
      ('1', 1, '2025-06-01', NULL, 'open', 'EUR'), ('2', 1, '2025-01-01', '2025-06-30', 'won', 'EUR'),
      ('3', 1, '2025-01-01', '2025-07-02', 'lost', 'EUR');
    INSERT INTO fact_extent VALUES ('subscriptions', '2024-01-10', '2025-06-30'), ('survey-answers', '2024-01-10', '2025-07-05');`);
  await rebuildRollups(pool, { now: NOW });
});

const asked = async (question: number) => (await getPractice(scope, NOW)).find((each) => each.question === question);

it("answers from the data of the last complete month, and from those of a year before", async () => {
  // Of A to D: A answered, B opened a ticket in time; B's blank answer is none, C's is too old, D's ticket too late. A year before, one of five.
  expect(await asked(1)).toMatchObject({
    score: 3,
    from: "data",
    date: "2025-07-01",
    before: { score: 2, date: "2024-07-01" },
  });
  expect((await asked(1))?.measured?.facts).toEqual({ accountsHeardPercent: 50 });
  expect((await asked(2))?.measured?.facts).toEqual({
    channelsIn90Days: 4,
    answersIn90Days: 2,
    talksIn90Days: 1,
    ticketsIn90Days: 1,
  });
  // A and C were talked with within the year, D the evening before it began.
  expect((await asked(5))?.measured).toMatchObject({ facts: { relationsReviewedPercent: 50 }, score: 3 });
  expect((await asked(6))?.measured?.facts).toMatchObject({ openOpportunities: 2 });
  expect((await asked(7))?.measured?.facts).toEqual({ surveyQuestionsIn90Days: 2, answersIn90Days: 2 });
  expect((await asked(8))?.measured?.facts).toEqual({ experienceCost: 30, acquisitionCost: 90, experiencePercent: 25 });
});

it("counts the indicators that had a target on the last day, and those somebody answers for", async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO users (id, email, name, role, disabled_at) VALUES
      (1, 'eva@example.com', 'Eva', 'executive', NULL), (2, 'leo@example.com', 'Leo', 'executive', '2025-07-01');
    INSERT INTO targets (metric, definition, segment, grain, period, value, owner_id) VALUES
      ('nps', 'standard', NULL, 'quarter', '2025-04-01', 40, 1), ('nps', 'standard', 'Small', 'month', '2025-06-01', 30, 2),
      ('revenue', 'standard', NULL, 'year', '2025-01-01', 1000, 2), ('csat', 'standard', NULL, 'month', '2025-05-01', 80, 1),
      ('ces', 'standard', NULL, 'month', '2025-07-01', 80, 1), ('repeat-rate', 'standard', NULL, 'trailing-12', '2025-06-01', 30, 1),
      ('customer-churn', 'standard', NULL, 'trailing-12', '2025-07-01', 9, 1)`);
  // Held on 30 June 2025: nps twice, revenue (whose owner is gone) and repeat-rate; on 30 June 2024 none.
  const found = await asked(3);
  expect(found?.measured?.facts).toMatchObject({ companyIndicatorsWithTarget: 3, indicatorsWithOwner: 2 });
  expect(found?.measuredBefore?.facts).toMatchObject({ companyIndicatorsWithTarget: 0, indicatorsWithOwner: 0 });
});

it("leaves to people what no data tell, and keeps the answer before", async () => {
  expect(await asked(4)).toMatchObject({ score: null, from: null, measured: null, answers: [] });
  const pool = await getPool();
  await answerPractice(pool, { question: 4, score: 2, words: null }, { ...actor, on: "2025-01-10" });
  await answerPractice(pool, { question: 4, score: 5, words: null }, { ...actor, on: "2025-07-10" });
  await answerPractice(pool, { question: 4, score: 3, words: "The service team." }, { ...actor, on: "2025-07-10" });
  const answered = await asked(4);
  expect(answered).toMatchObject({
    score: 3,
    from: "hand",
    date: "2025-07-10",
    before: { score: 2, date: "2025-01-10" },
  });
  expect(answered?.answers[0]).toMatchObject({ words: "The service team.", by: "Eva" });
  const { rows } = await pool.query("SELECT action, subject FROM audit_log ORDER BY id DESC LIMIT 1");
  expect(rows).toEqual([{ action: "practice.answered", subject: "4" }]);
});

it("counts an answer by hand before the data", async () => {
  await answerPractice(await getPool(), { question: 1, score: 1, words: null }, { ...actor, on: "2025-07-09" });
  expect(await asked(1)).toMatchObject({ score: 1, from: "hand", before: null });
});
