import { beforeEach, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { assignAfter, assignThemes, markAnswers } from "./assign";
import { listThemes } from "./data";
import { addTheme, applyThemes, assignByHand, changeTheme, setKeywords } from "./mutations";

withTestDatabase();

const HEADER = "id,account,date,score,comment";
const ACTOR = { userId: null, email: "ana@example.com" };
const everything = mintScope({ kind: "all" });
const words = (...keywords: string[]) => keywords.map((keyword) => ({ keyword, language: null }));

beforeEach(async () => {
  const pool = await getPool();
  await pool.query(
    "TRUNCATE accounts, account_profile, survey_answers, themes, answer_themes, theme_mark, overwritten, imports, audit_log CASCADE",
  );
  await importRows("accounts", ["code,owner", "A,ana@example.com", "B,bo@example.com"]);
  await addTheme(pool, { code: "price", name: "Price", keywords: words("price", "цен") }, ACTOR, "wait");
});

async function query(sql: string): Promise<unknown[][]> {
  return (await (await getPool()).query({ text: sql, rowMode: "array" })).rows;
}

/** Own ids of the answers that name a theme. */
async function naming(code: string): Promise<unknown[]> {
  const rows = await query(
    `SELECT a.external_id FROM answer_themes n JOIN themes t ON t.id = n.theme_id
       JOIN survey_answers a ON a.account_id = n.account_id AND a.answered_at = n.answered_at AND a.id = n.answer_id
      WHERE t.code = '${code}' GROUP BY a.external_id HAVING coalesce(bool_or(names) FILTER (WHERE by_hand), true) ORDER BY 1`,
  );
  return rows.flat();
}

async function say(id: string, theme: string, names: boolean | null, scope = everything): Promise<void> {
  const [[accountId, answerId] = []] = await query(
    `SELECT account_id, id FROM survey_answers WHERE external_id = '${id}'`,
  );
  const given = { accountId: Number(accountId), answerId: String(answerId), theme, names };
  await assignByHand(await getPool(), given, scope, ACTOR);
}

it("what a person gives or takes holds against keywords, new words and other days", async () => {
  const pool = await getPool();
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,The price", "2,A,2024-01-05,3,Всё хорошо"]);
  await say("1", "price", false);
  await say("2", "price", true);
  expect(await naming("price")).toEqual(["2"]);
  await applyThemes(pool, "wait");
  await setKeywords(pool, "price", words("the"), ACTOR, "wait");
  expect(await naming("price")).toEqual(["2"]);
  await importRows("survey-answers", [HEADER, "1,A,2024-02-07,3,Price the", "2,A,2024-02-07,3,Nothing"]);
  expect(await naming("price")).toEqual(["2"]);
  await say("1", "price", null);
  await say("2", "price", null);
  expect(await naming("price")).toEqual(["1"]);
  expect((await listThemes(pool)).map(({ code, answers }) => [code, answers])).toEqual([["price", 1]]);
});

it("words of any alphabet, in rules that change", async () => {
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,Высокие ЦЕНЫ", "2,A,2024-01-05,3,Оценка хорошая"]);
  expect(await naming("price")).toEqual(["1"]);
  await setKeywords(await getPool(), "price", words("оценк"), ACTOR, "wait");
  expect(await naming("price")).toEqual(["2"]);
  await setKeywords(await getPool(), "price", [], ACTOR, "wait");
  expect(await naming("price")).toEqual([]);
});

it("an import that is taken back leaves no theme behind, by keywords or by hand", async () => {
  const { importId } = await importRows("survey-answers", [
    HEADER,
    "1,A,2024-01-05,3,The price",
    "2,A,2024-01-05,3,So",
  ]);
  await say("2", "price", true);
  await undoImport(importId ?? 0, { now: NOW, by: ACTOR });
  expect(await query("SELECT * FROM answer_themes")).toEqual([]);
});

it("what was left for later is sorted when asked for, and what is not marked is left alone", async () => {
  const pool = await getPool();
  const { importId } = await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,The price"]);
  await importRows("survey-answers", [HEADER, "2,A,2024-01-05,3,The price"]);
  await pool.query("TRUNCATE answer_themes");
  await assignThemes(pool);
  expect(await naming("price")).toEqual([]);
  await inTransaction(pool, (connection) => markAnswers(connection, [importId ?? 0]));
  await assignAfter(pool, "wait");
  expect(await naming("price")).toEqual(["1"]);
  expect(await query("SELECT * FROM theme_mark")).toEqual([]);
});

it("a large change is left to the worker", async () => {
  const pool = await getPool();
  await pool.query(
    `INSERT INTO survey_answers (account_id, answered_at, question, score, comment)
     SELECT (SELECT min(id) FROM accounts), '2024-01-01'::timestamptz + n * interval '1 minute', 'nps', 3, 'The price'
       FROM generate_series(1, 20001) n`,
  );
  await setKeywords(pool, "price", words("pric"), ACTOR, "job");
  expect(await query("SELECT count(*)::int FROM answer_themes")).toEqual([[0]]);
  expect(await query("SELECT name FROM pgboss.job WHERE state = 'created'")).toEqual([["theme-assignment"]]);
  await assignThemes(pool);
  expect(await query("SELECT count(*)::int FROM answer_themes")).toEqual([[20001]]);
});

it("is changed by one of two admins who saw the same, and the other is told", async () => {
  const pool = await getPool();
  const seen = async () => {
    const [theme] = await listThemes(pool);
    return { name: theme?.name, keywords: theme?.keywords.map(({ keyword }) => keyword) };
  };
  const stood = await seen();
  const change = (name: string) => {
    const theme = { code: "price", name, keywords: words("costs", "Ünder", "цен") };
    return changeTheme(pool, theme, ACTOR, "wait", stood);
  };
  const ends = await Promise.allSettled([change("Money"), change("Costs")]);
  const told = ends.map((end) => (end.status === "rejected" ? end.reason.code : "done"));
  expect(told.toSorted()).toEqual(["changed-meanwhile", "done"]);
  // What a form shows next is what is compared next, in whatever alphabet.
  const next = { code: "price", name: "Prices", keywords: words("price") };
  await changeTheme(pool, next, ACTOR, "wait", await seen());
  expect(await seen()).toEqual({ name: "Prices", keywords: ["price"] });
});

it("nobody sorts answers of accounts that are not theirs", async () => {
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,So", "2,B,2024-01-05,3,So"]);
  const anas = mintScope({ kind: "owned", owners: ["ana@example.com"] });
  await say("1", "price", true, anas);
  await expect(say("2", "price", true, anas)).rejects.toMatchObject({ code: "answer-unknown" });
  await expect(say("1", "prize", true, anas)).rejects.toMatchObject({ code: "theme-unknown" });
  expect(await naming("price")).toEqual(["1"]);
});

it("tells the audit log, and refuses what is there already or is not", async () => {
  const pool = await getPool();
  await expect(addTheme(pool, { code: "price", name: "P", keywords: [] }, ACTOR, "wait")).rejects.toMatchObject({
    code: "theme-known",
  });
  await expect(setKeywords(pool, "prize", [], ACTOR, "wait")).rejects.toMatchObject({ code: "theme-unknown" });
  await setKeywords(pool, "price", words("cost"), ACTOR, "wait");
  expect(await query("SELECT actor, action, subject FROM audit_log WHERE action LIKE 'theme.%' ORDER BY id")).toEqual([
    ["ana@example.com", "theme.added", "price"],
    ["ana@example.com", "theme.keywords-set", "price"],
  ]);
});
