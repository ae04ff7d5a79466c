import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import { sendJob } from "../jobs/send";
import { themeMatcher } from "./match-themes";

/** Only Lealta's, and arbitrary: held by whoever sorts answers, until its transaction ends. */
const SORTING_LOCK = 711_0012;
/** In `theme_mark`, this import stands for all answers. */
const ALL = 0;
/** Up to this many comments are sorted in the writer's own transaction; above, it is a job of its own. */
const SMALL = 20_000;
const BATCH = 5_000;

/** Notes that answers are to be sorted: those of imports, or all of them since the keywords changed. */
export async function markAnswers(connection: ClientBase, importIds: readonly number[] | "all"): Promise<void> {
  await connection.query("INSERT INTO theme_mark SELECT unnest($1::int[]) ON CONFLICT DO NOTHING", [
    importIds === "all" ? [ALL] : importIds,
  ]);
}

/** Sorts the marked answers within the writer's transaction when they are few; what it leaves, `assignAfter` does. */
export async function assignInside(connection: ClientBase): Promise<void> {
  const [row] = await queryRows(
    connection,
    z.object({ few: z.boolean() }),
    `SELECT (SELECT count(*) FROM (SELECT FROM survey_answers a WHERE ${MARKED} AND comment IS NOT NULL LIMIT ${SMALL + 1}) marked) <= ${SMALL}
       AND pg_try_advisory_xact_lock(${SORTING_LOCK}) AS few`,
  );
  if (row?.few) await assignMarked(connection);
}

/** Has what is still marked sorted after the commit: here and now, or by the worker. */
export async function assignAfter(pool: Pool, mode: "wait" | "job"): Promise<void> {
  const { rowCount } = await pool.query("SELECT FROM theme_mark LIMIT 1");
  if (rowCount === 0) return;
  if (mode === "job") await sendJob("theme-assignment", {});
  else await assignThemes(pool);
}

/** Sorts all marked answers, in one transaction: figures show the old themes until all are done. */
export async function assignThemes(pool: Pool): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await connection.query("SELECT pg_advisory_xact_lock($1)", [SORTING_LOCK]);
    await assignMarked(connection);
  });
}

/** SQL that an answer `a` is marked. */
const MARKED = `(EXISTS (SELECT FROM theme_mark WHERE import_id = ${ALL}) OR a.import_id IN (SELECT import_id FROM theme_mark))`;

/**
 * Answers name the themes whose keywords their comments hold; what a person said of an answer is left alone, and moves
 * with it when an import gave the answer another day. Marks that come meanwhile stay for the next time.
 */
async function assignMarked(connection: ClientBase): Promise<void> {
  const marks = await queryRows(
    connection,
    z.object({ importId: z.number() }),
    'DELETE FROM theme_mark RETURNING import_id AS "importId"',
  );
  const imports = marks.map(({ importId }) => importId);
  if (imports.length === 0) return;
  const concerned = imports.includes(ALL) ? "true" : `a.import_id IN (${imports.join(", ")})`;
  await connection.query(
    `CREATE TEMP TABLE themes_found (account_id int, answered_at timestamptz, answer_id bigint, theme_id int) ON COMMIT DROP`,
  );
  await findThemes(connection, concerned);
  const sameAnswer = "a.account_id = t.account_id AND a.id = t.answer_id";
  await connection.query(
    `UPDATE answer_themes t SET answered_at = a.answered_at FROM survey_answers a
      WHERE t.by_hand AND ${sameAnswer} AND a.answered_at <> t.answered_at AND ${concerned}`,
  );
  await connection.query(
    `DELETE FROM answer_themes t USING survey_answers a WHERE NOT t.by_hand AND ${sameAnswer} AND ${concerned}
      AND NOT EXISTS (SELECT FROM themes_found f WHERE (f.account_id, f.answered_at, f.answer_id, f.theme_id)
        = (t.account_id, t.answered_at, t.answer_id, t.theme_id))`,
  );
  await connection.query(
    `INSERT INTO answer_themes (account_id, answered_at, answer_id, theme_id, by_hand)
     SELECT *, false FROM themes_found ON CONFLICT DO NOTHING`,
  );
  await connection.query("DROP TABLE themes_found");
}

const commentRow = z.object({ accountId: z.number(), answeredAt: z.string(), id: z.string(), comment: z.string() });

/** Fills `themes_found`, some thousand comments at a time, so that memory stays small however many there are. */
async function findThemes(connection: ClientBase, concerned: string): Promise<void> {
  const rules = await queryRows(
    connection,
    z.object({ themeId: z.number(), keyword: z.string() }),
    'SELECT theme_id AS "themeId", keyword FROM theme_keywords',
  );
  // Millions of answers need not be looked at where there is nothing to look for.
  if (rules.length === 0) return;
  const match = themeMatcher(rules);
  await connection.query(
    `DECLARE comments NO SCROLL CURSOR FOR
     SELECT account_id AS "accountId", answered_at::text AS "answeredAt", id::text, comment FROM survey_answers a WHERE comment IS NOT NULL AND ${concerned}`,
  );
  for (;;) {
    const answers = await queryRows(connection, commentRow, `FETCH ${BATCH} FROM comments`);
    if (answers.length === 0) break;
    const found = answers.flatMap(({ comment, ...answer }) =>
      match(comment).map((themeId) => ({ ...answer, themeId })),
    );
    await connection.query(
      "INSERT INTO themes_found SELECT * FROM unnest($1::int[], $2::timestamptz[], $3::bigint[], $4::int[])",
      [
        found.map(({ accountId }) => accountId),
        found.map(({ answeredAt }) => answeredAt),
        found.map(({ id }) => id),
        found.map(({ themeId }) => themeId),
      ],
    );
  }
  await connection.query("CLOSE comments");
}
