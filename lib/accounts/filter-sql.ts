import { DIMENSIONS } from "../metrics/types";
import { NPS_SCORES } from "../statistics/nps-groups";
import { likeWords, searchWords } from "./plain-words";
import type { AccountsQuestion } from "./types";
import { isVisible, ownersOf } from "./visible";

/** Of what is typed, so many words count. */
const MOST_WORDS = 6;

const DAY_MS = 86_400_000;

/** SQL of the tables that the list reads: accounts `a` as they are now, how they stand `s`, and what is open of them `f`. */
export const LISTED = `
  FROM accounts a
  LEFT JOIN account_standing s ON s.account_id = a.id
  LEFT JOIN (
    SELECT account_id, count(*) AS open FROM follow_ups WHERE closed_at IS NULL GROUP BY account_id) f ON f.account_id = a.id`;

const HAS_OPEN = "EXISTS (SELECT FROM follow_ups o WHERE o.account_id = a.id AND o.closed_at IS NULL)";

/** Conditions of SQL with the values that they name. */
export interface Conditions {
  sql: string;
  parameters: unknown[];
}

/** SQL of whether an account of `LISTED` is let through: by the scope, and by every filter. */
export function accountConditions({ filters, ids, scope, now }: Omit<AccountsQuestion, "order">): Conditions {
  const parameters: unknown[] = [ownersOf(scope)];
  const conditions = [isVisible(1, scope)];
  const add = (condition: (place: string) => string, value: unknown) => {
    parameters.push(value);
    conditions.push(condition(`$${parameters.length}`));
  };
  if (ids) add((place) => `a.id = ANY(${place}::int[])`, ids);
  for (const dimension of DIMENSIONS) {
    const chosen = filters[dimension];
    if (chosen.length > 0) add((place) => `coalesce(a.${dimension}, '') = ANY(${place}::text[])`, chosen);
  }
  for (const word of searchWords(filters.q).split(" ").filter(Boolean).slice(0, MOST_WORDS)) {
    const words = "coalesce(s.words, plain_words(a.name || ' ' || a.code))";
    add((place) => `${words} LIKE ${place}`, `%${likeWords(word)}%`);
  }
  const { healthFrom, healthTo, nps, ends, followUps, silent, wallet, active } = filters;
  if (healthFrom !== null) add((place) => `s.health >= ${place}::numeric`, healthFrom);
  if (healthTo !== null) add((place) => `s.health <= ${place}::numeric`, healthTo);
  if (nps === "none") conditions.push("s.last_nps IS NULL");
  else if (nps) {
    const [least, most] = NPS_SCORES[nps];
    conditions.push(`s.last_nps BETWEEN ${least} AND ${most}`);
  }
  if (ends !== null) {
    parameters.push(now, ends);
    // As a query of its own it is worked out once, and not for each account.
    const today = `(SELECT ($${parameters.length - 1}::timestamptz AT TIME ZONE coalesce((SELECT time_zone FROM rollup_state), 'UTC'))::date)`;
    conditions.push(`s.contract_end BETWEEN ${today} AND ${today} + $${parameters.length}::int`);
  }
  if (followUps !== null) conditions.push(followUps ? HAS_OPEN : `NOT ${HAS_OPEN}`);
  if (silent !== null) {
    const since = new Date(now.getTime() - silent * DAY_MS);
    add((place) => `(s.last_contact_at IS NULL OR s.last_contact_at < ${place}::timestamptz)`, since);
  }
  if (wallet !== null) add((place) => `s.share_of_wallet < ${place}::numeric`, wallet);
  if (active !== null) conditions.push(active ? "s.active" : "s.active IS NOT TRUE");
  return { sql: conditions.join(" AND "), parameters };
}
