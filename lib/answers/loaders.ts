import { requireSession } from "../auth/gate";
import { listAnswers } from "./data";
import type { AnswerPage, AnswersQuestion } from "./types";

/** One page of the answers that the reader may see. */
export async function loadAnswers(question: AnswersQuestion): Promise<AnswerPage> {
  const { scope } = await requireSession();
  return listAnswers(question, scope);
}
