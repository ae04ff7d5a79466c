import type { Pool } from "pg";
import { inTransaction } from "../lib/database/query";
import { assignThemes, markAnswers } from "../lib/themes/assign";

/** Keywords that are found in the words of the answers ("Words of answer 3"); some answers name two themes. */
const THEMES = [
  { name: "Price", keywords: ["answer 1"] },
  { name: "Delivery", keywords: ["answer 2", "answer 12"] },
  { name: "Service", keywords: ["answer 3", "answer 13"] },
  { name: "Ordering", keywords: ["answer 4", "answer 14"] },
  { name: "Range", keywords: ["answer 5", "answer 15", "answer 11"] },
];
/** Of every so many answers to the NPS question somebody has said of one theme that they name it, or do not. */
const BY_HAND = 199;

/** Themes with their keywords, by which the answers are sorted as the program sorts them, and some sorted by hand. */
export async function addThemes(pool: Pool): Promise<void> {
  await inTransaction(pool, async (connection) => {
    for (const [index, { name, keywords }] of THEMES.entries()) {
      await connection.query("INSERT INTO themes (id, code, name) VALUES ($1, $2, $3)", [
        index + 1,
        name.toLowerCase(),
        name,
      ]);
      const sql = "INSERT INTO theme_keywords (theme_id, keyword) SELECT $1, unnest($2::text[])";
      await connection.query(sql, [index + 1, keywords]);
    }
    await connection.query("SELECT setval(pg_get_serial_sequence('themes', 'id'), (SELECT max(id) FROM themes))");
    await connection.query(
      `INSERT INTO answer_themes (account_id, answered_at, answer_id, theme_id, by_hand, names)
       SELECT account_id, answered_at, id, 1 + line / $1 % $2, true, line / $1 % 2 = 0
       FROM survey_answers WHERE question = 'nps' AND line % $1 = 0`,
      [BY_HAND, THEMES.length],
    );
    await markAnswers(connection, "all");
  });
  await assignThemes(pool);
  await pool.query("VACUUM ANALYZE answer_themes");
}
