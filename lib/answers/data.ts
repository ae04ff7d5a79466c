import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { constraintsOf, whereProfile } from "../metrics/constraints";
import { rolledUpWith } from "../rollups/rules";
import { NPS_SCORES } from "../statistics/nps-groups";
import { answerRow } from "./schema";
import type { AnswerPage, AnswersQuestion } from "./types";

const PAGE = 20;

/**
 * One page of the answers that a net promoter score of these accounts and days counts, newest first. An account that changes
 * hands is shown to nobody but who sees all until the figures follow: both tables that name its owner must let the reader
 * in (lib/auth/scope.ts).
 */
export async function listAnswers(question: AnswersQuestion, scope: AccountScope): Promise<AnswerPage> {
  const pool = await getPool();
  const timeZone = (await rolledUpWith(pool))?.timeZone ?? "UTC";
  const [least, most] = question.group ? NPS_SCORES[question.group] : [0, 10];
  const text = question.text?.trim() ? `%${escapeLike(question.text.trim())}%` : null;
  const owners = scope.kind === "all" ? null : scope.owners;
  const where = whereProfile(constraintsOf({ filters: question.filters, scope }), 8);
  const matching = `
    FROM survey_answers s JOIN account_profile p ON p.account_id = s.account_id JOIN accounts a ON a.id = s.account_id
    WHERE s.question = 'nps' AND s.score BETWEEN $4 AND $5
      AND s.answered_at >= $1::date::timestamp AT TIME ZONE $3 AND s.answered_at < $2::date::timestamp AT TIME ZONE $3
      AND ($6::text IS NULL OR s.comment ILIKE $6 OR a.name ILIKE $6)
      AND (NOT $7::boolean OR btrim(s.comment) <> '')
      AND ($8::text[] IS NULL OR a.owner = ANY($8)) AND ${where.sql}`;
  const parameters = [question.from, question.until, timeZone, least, most, text, question.withWords, owners];
  const all = [...parameters, ...where.parameters];
  const [counted] = await queryRows(
    pool,
    z.object({ total: z.coerce.number() }),
    `SELECT count(*) AS total ${matching}`,
    all,
  );
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / PAGE));
  const page = Math.min(pages, Math.max(1, question.page));
  const answers = await queryRows(
    pool,
    answerRow,
    `SELECT found.*, (SELECT name FROM surveys WHERE id = found.survey_id) AS survey FROM (
       SELECT s.id::text AS id, s.account_id AS "accountId", a.code, a.name AS account, s.answered_at AS "answeredAt",
         s.score, nullif(btrim(s.comment), '') AS comment, s.contact, s.survey_id ${matching}
       ORDER BY s.answered_at DESC, s.id DESC LIMIT ${PAGE} OFFSET ${(page - 1) * PAGE}) found`,
    all,
  );
  return { answers, total, page, pages };
}

/** Words are looked for as they stand: "100%" finds no "1000". */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
