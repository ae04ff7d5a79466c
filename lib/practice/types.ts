export const QUESTIONS = [1, 2, 3, 4, 5, 6, 7, 8] as const;
/**
 * The eight questions of customer-centricity: 1 how often customers are heard, 2 through which channels, 3 which indicators
 * are kept, 4 who is trained, 5 whether relations are reviewed, 6 current and potential customers, 7 experience
 * and satisfaction, 8 what budget improves experience. Their words are messages under `practice.questions.<n>`.
 */
export type Question = (typeof QUESTIONS)[number];

/** 1 not at all, 5 throughout. */
export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 5;

/** What somebody of the organisation said. */
export interface PracticeAnswer {
  question: Question;
  /** "YYYY-MM-DD". */
  date: string;
  score: number | null;
  words: string | null;
  by: string | null;
}

/** What the organisation's own data say, up to a day; null: not known. Names are messages under `practice.facts.<name>`. */
export interface Measured {
  /** The day after the last one that counts. */
  until: string;
  facts: Readonly<Record<string, number | null>>;
  /** Where the facts make a score by themselves: fifths of a share. */
  score: number | null;
}

export interface Practice {
  question: Question;
  /** The newest answer by hand, else what the data say. */
  score: number | null;
  date: string | null;
  from: "hand" | "data" | null;
  /** The score before that: of the answer by hand before, or of the data a year earlier. */
  before: { score: number | null; date: string } | null;
  /** Newest first. */
  answers: PracticeAnswer[];
  /** Null where it takes a person to say. */
  measured: Measured | null;
  measuredBefore: Measured | null;
}
