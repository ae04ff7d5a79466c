/** Stands among the reasons of a loss for one that is not there yet. */
export const OTHER_REASON = "other…";
