import { beforeAll, beforeEach, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { inTransaction } from "../database/query";
import { withTestDatabase } from "../database/testing";
import { importRows, NOW } from "../imports/import.fixture";
import { undoImport } from "../imports/undo";
import { assignThemes } from "./assign";
import { saveThemes } from "./mutations";

withTestDatabase();

const HEADER = "id,account,date,score,comment";
const words = (...keywords: string[]) => keywords.map((keyword) => ({ keyword, language: null }));

beforeAll(async () => {
  await importRows("accounts", ["code", "A"]);
});

beforeEach(async () => {
  const pool = await getPool();
  await pool.query("TRUNCATE survey_answers, themes, answer_themes, overwritten CASCADE");
  await pool.query("DELETE FROM imports WHERE kind <> 'accounts'");
  await inTransaction(pool, (connection) =>
    saveThemes(connection, [
      { code: "price", name: "Price", keywords: words("price", "expensive", "18 % more", "C++ (new)") },
      { code: "part", name: "Parts", keywords: words("part") },
    ]),
  );
});

/** Own id of each answer, its themes, and whether a person said so. */
async function assigned() {
  const { rows } = await (await getPool()).query({
    text: `SELECT a.external_id, t.code, n.by_hand FROM answer_themes n JOIN themes t ON t.id = n.theme_id
             JOIN survey_answers a ON a.account_id = n.account_id AND a.answered_at = n.answered_at AND a.id = n.answer_id
            ORDER BY 1, 2, 3`,
    rowMode: "array",
  });
  return rows;
}

it("answers that come in name the themes whose keywords begin a word of theirs", async () => {
  await importRows("survey-answers", [
    HEADER,
    "1,A,2024-01-05,3,The PRICES are too high",
    '2,A,2024-01-05,3,"Expensive, and a part was missing"',
    "3,A,2024-01-05,3,My department likes it",
    "4,A,2024-01-05,3,18 % more than before",
    "5,A,2024-01-05,3,C++ (new) and 18 x more",
    "6,A,2024-01-05,3,",
  ]);
  expect(await assigned()).toEqual([
    ["1", "price", false],
    ["2", "part", false],
    ["2", "price", false],
    ["4", "price", false],
    ["5", "price", false],
  ]);
});

it("new keywords sort all answers anew, and leave what a person said", async () => {
  const pool = await getPool();
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,The price", "2,A,2024-01-05,3,A part was missing"]);
  await pool.query(
    `INSERT INTO answer_themes SELECT account_id, answered_at, id, (SELECT id FROM themes WHERE code = 'part'), true
       FROM survey_answers WHERE external_id = '1'`,
  );
  await inTransaction(pool, (connection) =>
    saveThemes(connection, [{ code: "price", name: "Money", keywords: words("missing") }]),
  );
  await assignThemes(pool);
  expect(await assigned()).toEqual([
    ["1", "part", true],
    ["2", "part", false],
    ["2", "price", false],
  ]);
});

it("an answer that is overwritten is sorted by its new words, and by the old ones when that is undone", async () => {
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,The price"]);
  const { importId } = await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,A part was missing"]);
  expect(await assigned()).toEqual([["1", "part", false]]);
  await undoImport(importId ?? 0, { now: NOW, by: { userId: null, email: "ana@example.com" } });
  expect(await assigned()).toEqual([["1", "price", false]]);
});

it("an answer that is overwritten with another day has no theme left on the old one", async () => {
  await importRows("survey-answers", [HEADER, "1,A,2024-01-05,3,The price"]);
  await importRows("survey-answers", [HEADER, "1,A,2024-02-05,3,The price"]);
  const { rows } = await (await getPool()).query("SELECT count(*)::int AS count FROM answer_themes");
  expect(rows).toEqual([{ count: 1 }]);
});
