import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { rebuildRollups } from "../rollups/rebuild";
import { listAnswers } from "./data";
import type { AnswersQuestion } from "./types";

const everything = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
const bo = mintScope({ kind: "owned", owners: ["bo@example.com"] });
const NOW = new Date("2024-03-01T00:00:00Z");

const question: AnswersQuestion = {
  from: "2024-01-01",
  until: "2024-02-01",
  filters: {},
  text: null,
  group: null,
  withWords: false,
  page: 1,
};

withTestDatabase();

beforeAll(async () => {
  const pool = await getPool();
  await pool.query(`
    INSERT INTO setting (id, name, time_zone, active_rule) VALUES (1, 'Test', 'Europe/Madrid', 'purchase');
    INSERT INTO accounts (id, code, name, owner, region) VALUES
      (1, 'a', 'Alder', 'ana@example.com', 'North'), (2, 'b', 'Birch', 'bo@example.com', 'South');
    INSERT INTO survey_answers (account_id, answered_at, question, score, comment) VALUES
      (1, '2024-01-10T10:00Z', 'nps', 10, 'Saved us 100% of the trouble'),
      (1, '2024-01-11T10:00Z', 'nps', 6, 'Cost 1000 too much'),
      (1, '2024-01-12T10:00Z', 'nps', 8, '  '),
      (2, '2024-01-13T10:00Z', 'nps', 0, NULL),
      (2, '2023-12-31T23:30Z', 'nps', 9, 'In January, in Madrid'),
      (2, '2024-01-31T23:30Z', 'nps', 9, 'In February, in Madrid'),
      (2, '2024-01-14T10:00Z', 'nps', NULL, 'No score, no answer'),
      (2, '2024-01-14T10:00Z', 'csat', 5, 'Another question');
    INSERT INTO fact_extent VALUES ('survey-answers', '2024-01-01', '2024-02-29');`);
  await rebuildRollups(pool, { now: NOW });
});

const scores = async (more: Partial<AnswersQuestion> = {}, scope = everything) =>
  (await listAnswers({ ...question, ...more }, scope)).answers.map(({ score }) => score);

describe("listAnswers", () => {
  it("gives the answers of the period in the organisation's time zone, newest first", async () => {
    expect(await scores()).toEqual([0, 8, 6, 10, 9]);
  });

  it("keeps to a group of scores, to those with words, and to the board's filters", async () => {
    expect(await scores({ group: "detractors" })).toEqual([0, 6]);
    expect(await scores({ group: "promoters" })).toEqual([10, 9]);
    expect(await scores({ withWords: true })).toEqual([6, 10, 9]);
    expect(await scores({ filters: { region: ["South"] } })).toEqual([0, 9]);
  });

  it("finds words in comments and names of accounts, as they are written", async () => {
    expect(await scores({ text: "COST" })).toEqual([6]);
    expect(await scores({ text: "100%" })).toEqual([10]);
    expect(await scores({ text: "_" })).toEqual([]);
    expect(await scores({ text: " birch " })).toEqual([0, 9]);
  });

  it("shows nobody the answers of an account that is not theirs, nor of one that changes hands", async () => {
    expect(await scores({}, ana)).toEqual([8, 6, 10]);
    expect(await scores({ filters: { owner: ["bo@example.com"] } }, ana)).toEqual([]);
    const pool = await getPool();
    await pool.query("UPDATE accounts SET owner = 'bo@example.com' WHERE id = 1");
    expect(await scores({}, ana)).toEqual([]);
    expect(await scores({}, bo)).toEqual([0, 9]);
    await pool.query("UPDATE accounts SET owner = 'ana@example.com' WHERE id = 1");
  });

  it("turns pages, and gives the last for one beyond it", async () => {
    const pool = await getPool();
    await pool.query(`INSERT INTO survey_answers (account_id, answered_at, question, score)
      SELECT 1, '2024-02-10T10:00Z'::timestamptz + n * interval '1 minute', 'nps', 7 FROM generate_series(1, 45) n`);
    const february = { ...question, from: "2024-02-01", until: "2024-03-01", group: "passives" as const };
    const [first, last] = [
      await listAnswers(february, everything),
      await listAnswers({ ...february, page: 99 }, everything),
    ];
    expect([first.total, first.pages, first.page, first.answers.length]).toEqual([45, 3, 1, 20]);
    expect([last.page, last.answers.length]).toEqual([3, 5]);
  });
});
