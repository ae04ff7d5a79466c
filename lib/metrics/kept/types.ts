/**
 * A kind of question whose answers are kept. The question holds all that the answer depends on beside facts and day, and so
 * also whose accounts may be seen: nobody gets the answer to somebody else's.
 */
export interface Kind<Asked, Answer> {
  id: string;
  /** Works the answer out from the facts as they are. Question and answer are of what lib/metrics/kept/encoding.ts can hold. */
  make(asked: Asked, now: Date): Promise<Answer>;
  /** It depends on the organisation's day, too. */
  byDay: boolean;
  /** Where working it out takes long, readers are given the last answer meanwhile, and told as of when it is. */
  mayBeOld: boolean;
}

/** What a reader is given. */
export interface Given<Answer> {
  answer: Answer;
  /** When it was worked out, where the facts have changed since; null: it is what the facts say. */
  oldSince: Date | null;
}
