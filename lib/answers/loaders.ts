import { noteSeen } from "../audit/seen";
import { requireSession } from "../auth/gate";
import { rememberForNow } from "../metrics/kept/remembered";
import { listAnswers } from "./data";
import type { AnswerPage, AnswersQuestion } from "./types";

/** One page of the answers that the reader may see; the audit log keeps whose words were shown to whom. */
export async function loadAnswers(question: AnswersQuestion): Promise<AnswerPage> {
  const { scope } = await requireSession();
  const page = await rememberForNow("answers", { question, scope }, () => listAnswers(question, scope));
  await noteSeen(page.answers.map(({ accountId }) => accountId));
  return page;
}
