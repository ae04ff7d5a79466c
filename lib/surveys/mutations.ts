import type { ClientBase } from "pg";
import type { ThemeInput } from "./types";

/** Adds themes, or changes the names and keywords of those there are; `assignThemes` then finds the answers. */
export async function saveThemes(connection: ClientBase, themes: readonly ThemeInput[]): Promise<void> {
  await connection.query(
    `INSERT INTO themes (code, name) SELECT * FROM unnest($1::text[], $2::text[])
     ON CONFLICT (code) DO UPDATE SET name = excluded.name`,
    [themes.map(({ code }) => code), themes.map(({ name }) => name)],
  );
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

/**
 * Sorts answers by the keywords in their comments, anew: an answer names a theme when a word of its comment begins with one
 * of the theme's keywords, in any case. What a person said of an answer is left alone.
 *
 * @param importIds  the imports whose answers are looked at; all answers when left out
 */
export async function assignThemes(connection: ClientBase, importIds?: readonly number[]): Promise<void> {
  // Millions of answers need not be looked at where there is nothing to look for.
  const themes = await connection.query("SELECT FROM themes LIMIT 1");
  if (themes.rowCount === 0) return;
  const ofImports = "($1::int[] IS NULL OR a.import_id = ANY($1::int[]))";
  const parameters = [importIds ?? null];
  await connection.query(
    `DELETE FROM answer_themes t USING survey_answers a
      WHERE NOT t.by_hand AND a.account_id = t.account_id AND a.id = t.answer_id AND ${ofImports}`,
    parameters,
  );
  await connection.query(
    `INSERT INTO answer_themes (account_id, answered_at, answer_id, theme_id, by_hand)
     SELECT a.account_id, a.answered_at, a.id, p.theme_id, false
       FROM survey_answers a JOIN (${PATTERNS}) p ON a.comment ~* p.pattern WHERE ${ofImports}`,
    parameters,
  );
}

/** One regular expression for each theme; signs in a keyword stand for themselves. */
const PATTERNS = `
  SELECT theme_id, '\\m(' || string_agg(regexp_replace(keyword, '([^[:alnum:][:space:]])', '\\\\\\1', 'g'), '|') || ')' AS pattern
    FROM theme_keywords GROUP BY theme_id`;
