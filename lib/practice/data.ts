import type { AccountScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { dataRange } from "../metrics/data-range";
import { evaluate } from "../metrics/evaluate";
import { addMonths } from "../time/periods";
import { getFacts } from "./facts";
import { measuredOf } from "./measured";
import { practiceAnswerRow } from "./schema";
import { type Measured, type Practice, type PracticeAnswer, QUESTIONS, type Question } from "./types";

/** Answers by hand, newest first. */
export async function listPracticeAnswers(): Promise<PracticeAnswer[]> {
  return queryRows(
    await getPool(),
    practiceAnswerRow,
    `SELECT question, answered_on AS date, score, words, answered_by AS by
       FROM practice_answers ORDER BY answered_on DESC, question`,
  );
}

/**
 * The eight questions, each with what the data say of it up to the last complete month, what people said, and the answer
 * before. Of the organisation as a whole: facts and scores name no account.
 *
 * @param now the clock
 * @param live from the facts, whatever answers are kept
 */
export async function getPractice(
  scope: AccountScope,
  now: Date,
  { live }: { live?: boolean } = {},
): Promise<Practice[]> {
  const range = await dataRange(now);
  const until = range ? addMonths(range.lastComplete, 1) : null;
  const yearBefore = until ? addMonths(until, -12) : null;
  const [answers, latest, earlier] = await Promise.all([
    listPracticeAnswers(),
    until ? measure(until, { scope, now, live }) : null,
    // Before the data begin nothing is known, which is not the same as nothing done.
    range && yearBefore && yearBefore > range.first ? measure(yearBefore, { scope, now, live }) : null,
  ]);
  return QUESTIONS.map((question) => {
    const own = answers.filter((answer) => answer.question === question);
    return { question, ...summary(own, latest?.[question] ?? null, earlier?.[question] ?? null) };
  });
}

/** What the data say up to a day, by question. */
async function measure(
  until: string,
  { scope, now, live }: { scope: AccountScope; now: Date; live: boolean | undefined },
): Promise<Partial<Record<Question, Measured>>> {
  const month = addMonths(until, -1);
  const [facts, heard] = await Promise.all([
    getFacts(until),
    evaluate({ metric: "accounts-heard", grain: "month", from: month, to: month, scope, live }, now),
  ]);
  return measuredOf(facts, heard.rows[0]?.value ?? null, until);
}

/** An answer by hand counts before what the data say, as it may weigh what they cannot tell. */
function summary(
  answers: PracticeAnswer[],
  measured: Measured | null,
  measuredBefore: Measured | null,
): Omit<Practice, "question"> {
  const [newest, older] = answers.filter(({ score }) => score !== null);
  const shared = { answers, measured, measuredBefore };
  if (newest) {
    const before = older ? { score: older.score, date: older.date } : null;
    return { ...shared, score: newest.score, date: newest.date, from: "hand", before };
  }
  if (measured === null || measured.score === null)
    return { ...shared, score: null, date: null, from: null, before: null };
  const before = measuredBefore && { score: measuredBefore.score, date: measuredBefore.until };
  return { ...shared, score: measured.score, date: measured.until, from: "data", before };
}
