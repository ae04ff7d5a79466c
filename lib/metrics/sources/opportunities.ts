import type { SumSource } from "./source";

const count = (condition: string) => `(${condition})::int`;
const amount = (condition: string) => `CASE WHEN ${condition} THEN coalesce(o.amount, 0) ELSE 0 END`;
const WON = "o.outcome = 'won'";
const LOST = "o.outcome = 'lost'";
const TIMED = `${WON} AND o.opened_on IS NOT NULL`;
const days = "coalesce(o.closed_on - o.opened_on, 0)";

/** SQL of the opportunities `o` that ended within each period `w`, by the day on which they did. */
export const closedIn = (wanted: string) =>
  `${wanted} w JOIN opportunities o ON o.closed_on >= w.from_day AND o.closed_on < w.until_day AND o.outcome <> 'open'`;

/** Opportunities that ended in the period, by how they did. An amount that is not known adds nothing. */
export const opportunitiesClosed = {
  id: "opportunities-closed",
  sums: {
    oppsWon: "bigint",
    oppsLost: "bigint",
    oppsUndecided: "bigint",
    oppsWonUnvalued: "bigint",
    oppsLostUnvalued: "bigint",
    wonAmount: "numeric",
    lostAmount: "numeric",
    undecidedAmount: "numeric",
    wonAmountSq: "numeric",
    lostAmountSq: "numeric",
    oppsTimed: "bigint",
    cycleDays: "bigint",
    cycleDaysSq: "bigint",
  },
  rows: (wanted) => `
    SELECT w.period, o.account_id, ${count(WON)} AS "oppsWon", ${count(LOST)} AS "oppsLost",
      ${count("o.outcome = 'no-decision'")} AS "oppsUndecided", ${count(`${WON} AND o.amount IS NULL`)} AS "oppsWonUnvalued",
      ${count(`${LOST} AND o.amount IS NULL`)} AS "oppsLostUnvalued", ${amount(WON)} AS "wonAmount", ${amount(LOST)} AS "lostAmount",
      ${amount("o.outcome = 'no-decision'")} AS "undecidedAmount",
      CASE WHEN ${WON} THEN coalesce(o.amount * o.amount, 0) ELSE 0 END AS "wonAmountSq",
      CASE WHEN ${LOST} THEN coalesce(o.amount * o.amount, 0) ELSE 0 END AS "lostAmountSq",
      ${count(TIMED)} AS "oppsTimed", ${count(TIMED)} * ${days} AS "cycleDays",
      ${count(TIMED)} * ${days} * ${days} AS "cycleDaysSq"
    FROM ${closedIn(wanted)}`,
} as const satisfies SumSource;

/** Opportunities that were opened in the period, and how many of them have been won since. */
export const opportunitiesOpened = {
  id: "opportunities-opened",
  sums: { oppsCreated: "bigint", oppsCreatedWon: "bigint" },
  rows: (wanted) => `
    SELECT w.period, o.account_id, 1 AS "oppsCreated", ${count(WON)} AS "oppsCreatedWon"
    FROM ${wanted} w JOIN opportunities o ON o.opened_on >= w.from_day AND o.opened_on < w.until_day`,
} as const satisfies SumSource;

/**
 * The first win of each customer: of all times, on the earliest day, and of several on that day the one brought in first.
 * A win that belongs to no account is nobody's first, and is kept apart.
 */
export const firstWins = {
  id: "first-wins",
  sums: { firstWins: "bigint", firstWinAmount: "numeric", strangerWinAmount: "numeric" },
  rows: (wanted) => `
    SELECT w.period, o.account_id, ${count("o.account_id IS NOT NULL")} AS "firstWins",
      ${amount("o.account_id IS NOT NULL")} AS "firstWinAmount", ${amount("o.account_id IS NULL")} AS "strangerWinAmount"
    FROM ${wanted} w JOIN (
      SELECT DISTINCT ON (account_id, CASE WHEN account_id IS NULL THEN id END) account_id, closed_on, amount
      FROM opportunities WHERE outcome = 'won' AND closed_on IS NOT NULL
      ORDER BY account_id, CASE WHEN account_id IS NULL THEN id END, closed_on, id) o
      ON o.closed_on >= w.from_day AND o.closed_on < w.until_day`,
} as const satisfies SumSource;
