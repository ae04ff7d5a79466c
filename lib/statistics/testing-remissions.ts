import { countDurations, type TimeCount } from "./count-durations";

/**
 * Weeks of remission of children with leukaemia, "+" where still in remission when last seen.
 * Source: Freireich et al. (1963), Blood 21:699-716, as printed in Klein & Moeschberger (2003), Survival Analysis, table 1.1.
 */
export const mercaptopurine = parseDurations("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
export const placebo = parseDurations("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

/** Durations as tables print them, separated by spaces, a plus sign after each that is censored. */
export function parseDurations(printed: string): TimeCount[] {
  return countDurations(
    printed.split(" ").map((duration) => ({ time: Number.parseFloat(duration), event: !duration.endsWith("+") })),
  );
}
