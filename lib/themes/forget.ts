import type { ClientBase } from "pg";

/**
 * Drops the themes of answers that are gone for good: those in one table of answers and not in the other, by keywords or by
 * hand. What a person said of an answer that returns as it was before stays.
 */
export async function forgetThemes(connection: ClientBase, going: string, returning: string): Promise<void> {
  await connection.query(
    `DELETE FROM answer_themes t USING ${going} g WHERE g.account_id = t.account_id AND g.id = t.answer_id
      AND NOT EXISTS (SELECT FROM ${returning} r WHERE r.account_id = g.account_id AND r.id = g.id)`,
  );
}
