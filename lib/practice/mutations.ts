import type { Pool } from "pg";
import { type AuditNote, recordAudit } from "../audit/mutations";
import { inTransaction } from "../database/query";
import type { GivenAnswer } from "./schema";

/**
 * Writes down an answer to one of the eight questions. One a day counts: another on the same day takes its place, that of an
 * earlier day is kept as the answer before.
 *
 * @param on today in the organisation's time zone, "YYYY-MM-DD"
 */
export function answerPractice(
  pool: Pool,
  { question, score, words }: GivenAnswer,
  { by, on, ...actor }: { by: string; on: string } & Pick<AuditNote, "userId" | "actor" | "address">,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await connection.query(
      `INSERT INTO practice_answers (question, answered_on, score, words, answered_by) VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (question, answered_on) DO UPDATE
         SET score = excluded.score, words = excluded.words, answered_by = excluded.answered_by`,
      [question, on, score, words, by],
    );
    await recordAudit(connection, {
      ...actor,
      action: "practice.answered",
      subject: String(question),
      detail: { score },
    });
  });
}
