/** Milliseconds that an answer takes to work out. */
export const limits = {
  /** From here on it is kept; what is quicker is read from the facts every time. */
  keep: 50,
  /** From here on readers are given the last answer while a new one is made. */
  giveOld: 5_000,
};

/** So many answers of which it is not known that they are quick are worked out at once: of ten connections, others need some. */
export const AT_ONCE = 4;

/** Answers asked for in so many days are made anew when the facts change. */
export const RENEW_DAYS = 14;
/** Answers not asked for in so many days are forgotten. */
export const FORGET_DAYS = 30;
/** So many are kept; of more, those not asked for the longest are forgotten. */
export const MOST_ANSWERS = 1_000;
