import type { ClientBase, Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import type { AccountScope } from "../auth/scope";
import { inTransaction } from "../database/query";
import { AppError } from "../errors/app-error";
import { refuseChanged, type Seen } from "../forms/since-seen";
import { assignAfter, assignInside, markAnswers } from "./assign";
import type { Keyword, ThemeInput } from "./types";

/** How a change reaches answers that are too many for its own transaction: waited for, or sent to the worker. */
type Mode = "wait" | "job";

/** Adds a theme and sorts the answers by it. Throws `theme-known`. */
export async function addTheme(pool: Pool, theme: ThemeInput, actor: Actor, mode: Mode): Promise<void> {
  await changeRules(pool, mode, async (connection) => {
    const { rowCount } = await connection.query(
      "INSERT INTO themes (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING",
      [theme.code, theme.name],
    );
    if (rowCount === 0) throw new AppError("theme-known", { theme: theme.code });
    await writeKeywords(connection, [theme]);
    await recordDeed(connection, actor, "theme.added", theme.code, { name: theme.name, keywords: theme.keywords });
  });
}

/** Replaces a theme's keywords and sorts the answers anew. Throws `theme-unknown`. */
export async function setKeywords(
  pool: Pool,
  code: string,
  keywords: readonly Keyword[],
  actor: Actor,
  mode: Mode,
): Promise<void> {
  await changeRules(pool, mode, async (connection) => {
    const { rows } = await connection.query("SELECT name FROM themes WHERE code = $1 FOR UPDATE", [code]);
    if (rows.length === 0) throw new AppError("theme-unknown", { theme: code });
    await writeKeywords(connection, [{ code, keywords }]);
    await recordDeed(connection, actor, "theme.keywords-set", code, { keywords });
  });
}

/** Sorts all answers by the keywords that there are. */
export function applyThemes(pool: Pool, mode: Mode): Promise<void> {
  return changeRules(pool, mode, async () => {});
}

/**
 * Gives a theme another name and other keywords, and sorts the answers anew. Throws `theme-unknown`, and `changed-meanwhile` where it
 * is no longer what was seen.
 */
export async function changeTheme(
  pool: Pool,
  { code, name, keywords }: ThemeInput,
  actor: Actor,
  mode: Mode,
  seen: Seen = null,
): Promise<void> {
  await changeRules(pool, mode, async (connection) => {
    const { rows } = await connection.query("SELECT id, name FROM themes WHERE code = $1 FOR UPDATE", [code]);
    if (rows.length === 0) throw new AppError("theme-unknown", { theme: code });
    refuseChanged({ name: rows[0].name, keywords: await keywordsOf(connection, rows[0].id) }, seen);
    await connection.query("UPDATE themes SET name = $2 WHERE code = $1", [code, name]);
    await writeKeywords(connection, [{ code, keywords }]);
    await recordDeed(connection, actor, "theme.changed", code, { from: rows[0].name, name, keywords });
  });
}

/** In the order in which a form shows them, each once. */
async function keywordsOf(connection: ClientBase, theme: number): Promise<string[]> {
  const { rows } = await connection.query<{ keyword: string }>(
    "SELECT DISTINCT keyword FROM theme_keywords WHERE theme_id = $1 ORDER BY keyword",
    [theme],
  );
  return rows.map(({ keyword }) => keyword);
}

/** Takes a theme away with its keywords, and with what answers and people said of it. Throws `theme-unknown`. */
export function deleteTheme(pool: Pool, code: string, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    const { rows } = await connection.query("DELETE FROM themes WHERE code = $1 RETURNING name", [code]);
    if (rows.length === 0) throw new AppError("theme-unknown", { theme: code });
    await recordDeed(connection, actor, "theme.deleted", code, { name: rows[0].name });
  });
}

/** Adds themes, or changes the names and keywords of those there are, and marks all answers to be sorted. */
export async function saveThemes(connection: ClientBase, themes: readonly ThemeInput[]): Promise<void> {
  await connection.query(
    `INSERT INTO themes (code, name) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    [themes.map(({ code }) => code), themes.map(({ name }) => name)],
  );
  await writeKeywords(connection, themes);
  await markAnswers(connection, "all");
}

export interface HandAssignment {
  accountId: number;
  answerId: string;
  theme: string;
  /** True or false: whether the answer names the theme, whatever the keywords say; null: as the keywords say. */
  names: boolean | null;
}

/**
 * What a person says of an answer. Keywords never change it, whether it gives the theme or takes it. Throws
 * `theme-unknown`, and `answer-unknown` for an answer that does not exist or lies outside the scope: the two look alike on purpose.
 */
export function assignByHand(pool: Pool, given: HandAssignment, scope: AccountScope, actor: Actor): Promise<void> {
  const { accountId, answerId, theme, names } = given;
  return inTransaction(pool, async (connection) => {
    const owners = scope.kind === "all" ? null : scope.owners;
    const answers = await connection.query(
      `SELECT n.answered_at::text AS at FROM survey_answers n JOIN accounts a ON a.id = n.account_id
         LEFT JOIN account_profile p ON p.account_id = a.id
        WHERE n.account_id = $1 AND n.id = $2::bigint
          AND ($3::text[] IS NULL OR coalesce(a.owner, '') = ANY($3) AND coalesce(p.owner, a.owner, '') = ANY($3))`,
      [accountId, answerId, owners],
    );
    if (answers.rows.length === 0) throw new AppError("answer-unknown");
    const themes = await connection.query("SELECT id FROM themes WHERE code = $1 FOR SHARE", [theme]);
    if (themes.rows.length === 0) throw new AppError("theme-unknown", { theme });
    const key = [accountId, answerId, themes.rows[0].id];
    await connection.query(
      "DELETE FROM answer_themes WHERE account_id = $1 AND answer_id = $2::bigint AND theme_id = $3 AND by_hand",
      key,
    );
    if (names !== null) {
      await connection.query(
        `INSERT INTO answer_themes (account_id, answer_id, theme_id, answered_at, by_hand, names)
         VALUES ($1, $2::bigint, $3, $4::timestamptz, true, $5)`,
        [...key, answers.rows[0].at, names],
      );
    }
    await recordDeed(connection, actor, "theme.assigned", theme, { accountId, answerId, names });
  });
}

async function changeRules(pool: Pool, mode: Mode, change: (connection: ClientBase) => Promise<void>): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await change(connection);
    await markAnswers(connection, "all");
    await assignInside(connection);
  });
  await assignAfter(pool, mode);
}

async function writeKeywords(
  connection: ClientBase,
  themes: readonly Pick<ThemeInput, "code" | "keywords">[],
): Promise<void> {
  const words = themes.flatMap(({ code, keywords }) => keywords.map((each) => ({ code, ...each })));
  await connection.query(
    "DELETE FROM theme_keywords k USING themes t WHERE t.id = k.theme_id AND t.code = ANY($1::text[])",
    [themes.map(({ code }) => code)],
  );
  await connection.query(
    `INSERT INTO theme_keywords (theme_id, keyword, language)
     SELECT DISTINCT t.id, btrim(w.keyword), w.language
       FROM jsonb_to_recordset($1) w(code text, keyword text, language text) JOIN themes t ON t.code = w.code
      WHERE btrim(w.keyword) <> ''`,
    [JSON.stringify(words)],
  );
}
