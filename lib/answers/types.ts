import type { Dimension } from "../metrics/types";
import type { NpsGroup } from "../statistics/nps-groups";

/** Which answers to "how likely are you to recommend us" a reader asks for. */
export interface AnswersQuestion {
  /** Half-open range of days in the organisation's time zone, "YYYY-MM-DD". */
  from: string;
  until: string;
  filters: Partial<Record<Dimension, readonly string[]>>;
  /** Words to be found in the comment or in the account's name; null for all. */
  text: string | null;
  group: NpsGroup | null;
  /** Only answers with a comment. */
  withWords: boolean;
  /** From 1 on; one beyond the last gives the last. */
  page: number;
}

export interface Answer {
  id: string;
  accountId: number;
  code: string;
  account: string;
  /** Instant. */
  answeredAt: string;
  score: number;
  comment: string | null;
  contact: string | null;
  survey: string | null;
}

/** One page of answers, newest first. */
export interface AnswerPage {
  answers: Answer[];
  /** Over all pages. */
  total: number;
  page: number;
  pages: number;
}
