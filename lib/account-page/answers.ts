import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { QUESTIONS } from "./questions";

const answerRow = z.object({
  id: z.string(),
  answeredAt: z.date(),
  question: z.enum(QUESTIONS),
  score: z.number().int().nullable(),
  comment: z.string().nullable(),
  contact: z.string().nullable(),
  contactName: z.string().nullable(),
  survey: z.string().nullable(),
  themes: z.array(z.string()),
});
/** What somebody of an account answered to one question. */
export type AccountAnswer = z.infer<typeof answerRow>;

export interface AnswerChoice {
  /** Words to be found in the comment or the contact; "" for all. */
  said: string;
  question: (typeof QUESTIONS)[number] | null;
  /** Only answers with a comment. */
  words: boolean;
  /** From 1 on; one beyond the last gives the last. */
  page: number;
}

export interface AnswerPage {
  answers: AccountAnswer[];
  total: number;
  page: number;
  pages: number;
}

const PAGE = 10;

/** One page of all that an account ever answered, newest first, with the themes that its words name. */
export async function listAnswersOf(account: number, choice: AnswerChoice): Promise<AnswerPage> {
  const pool = await getPool();
  const said = choice.said.trim();
  const matching = `FROM survey_answers s WHERE s.account_id = $1
    AND ($2::text IS NULL OR s.comment ILIKE $2 OR s.contact ILIKE $2) AND ($3::text IS NULL OR s.question::text = $3)
    AND (NOT $4::boolean OR btrim(s.comment) <> '')`;
  const parameters = [account, said ? `%${escapeLike(said)}%` : null, choice.question, choice.words];
  const count = z.object({ total: z.number().int() });
  const [counted] = await queryRows(pool, count, `SELECT count(*)::int AS total ${matching}`, parameters);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(pages, Math.max(1, choice.page));
  const answers = await queryRows(
    pool,
    answerRow,
    `SELECT f.id::text, f.answered_at AS "answeredAt", f.question::text, f.score, nullif(btrim(f.comment), '') AS comment, f.contact,
       (SELECT c.name FROM contacts c WHERE c.account_id = $1 AND c.external_id = f.contact) AS "contactName",
       (SELECT name FROM surveys WHERE id = f.survey_id) AS survey,
       (SELECT coalesce(array_agg(t.name ORDER BY t.name), '{}') FROM (
          SELECT theme_id, (array_agg(names ORDER BY by_hand DESC))[1] AS names FROM answer_themes
          WHERE account_id = $1 AND answered_at = f.answered_at AND answer_id = f.id GROUP BY theme_id) n
        JOIN themes t ON t.id = n.theme_id WHERE n.names) AS themes
     FROM (SELECT s.* ${matching} ORDER BY s.answered_at DESC, s.id DESC
       LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) f ORDER BY f.answered_at DESC, f.id DESC`,
    parameters,
  );
  return { answers, total, page, pages };
}

/** Words are looked for as they stand: "100%" finds no "1000". */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
