import type { PlainFigure } from "../types";
import { checksOf } from "./run-sql";

/** Every answer with a score whose day, where the organisation is, lies in the period. */
export const ANSWERS = `
  SELECT w.period, p."group", a.account_id, a.question, a.score, a.answered_at, a.id, a.contact
  FROM survey_answers a JOIN people p ON p.id = a.account_id
  JOIN wanted w ON (a.answered_at AT TIME ZONE $1)::date >= w.from_day AND (a.answered_at AT TIME ZONE $1)::date < w.end_day
  WHERE a.score IS NOT NULL`;

export const NPS_ANSWERS = `SELECT * FROM (${ANSWERS}) a WHERE question = 'nps'`;

/** An answer without a contact is one of its own. */
export const LAST_OF_CONTACTS = `
  SELECT DISTINCT ON (period, account_id, coalesce(contact, '#' || id)) * FROM (${ANSWERS}) a
  WHERE question = 'nps' ORDER BY period, account_id, coalesce(contact, '#' || id), answered_at DESC, id DESC`;

export const VOTES_OF_ACCOUNTS = `
  SELECT period, "group", account_id, floor(avg(score) + 0.5) AS score, 1.0 * count(*) FILTER (WHERE score > 8) / count(*) AS up,
    1.0 * count(*) FILTER (WHERE score < 7) / count(*) AS down, greatest(max(revenue), 0) AS weight
  FROM (${ANSWERS}) a
  LEFT JOIN LATERAL (
    SELECT sum(i.amount) AS revenue FROM invoices i JOIN wanted w ON i.date >= w.from_day AND i.date < w.end_day
    WHERE i.account_id = a.account_id AND w.period = a.period) bought ON true
  WHERE question = 'nps' GROUP BY period, "group", account_id`;

const of = (metric: string, definition: string, value: string, numerator: string, n: string): PlainFigure => ({
  metric,
  definition,
  value: `${value}::numeric / nullif(${n}, 0)`,
  numerator,
  denominator: n,
  n,
});

const scores = (question: string) => ({
  all: `count(*) FILTER (WHERE question = '${question}')`,
  over: (low: number) => `count(*) FILTER (WHERE question = '${question}' AND score >= ${low})`,
  sum: `coalesce(sum(score) FILTER (WHERE question = '${question}'), 0)`,
});

const PROMOTERS = "count(*) FILTER (WHERE score > 8)";
const DETRACTORS = "count(*) FILTER (WHERE score < 7)";
/** NPS of rows with a score. */
export const netScore = (definition: string) =>
  of("nps", definition, `100 * (${PROMOTERS} - ${DETRACTORS})`, `${PROMOTERS} - ${DETRACTORS}`, "count(*)");

/** Each account's weight of either side to a millionth, as money is kept. */
const WEIGHED = "sum(round(weight * up, 6) - round(weight * down, 6))";
export const REVENUE_WEIGHTED: PlainFigure = {
  metric: "nps",
  definition: "revenue-weighted",
  value: `100 * ${WEIGHED} / nullif(sum(weight), 0)`,
  numerator: WEIGHED,
  denominator: "sum(weight)",
  // As many accounts of equal weight as these are worth; whole numbers of cents leave nothing to round.
  n: "coalesce(floor(sum(weight) * sum(weight) / nullif(sum(weight * weight), 0) + 1e-9), 0)",
};

const [csat, ces, satisfaction] = [scores("csat"), scores("ces"), scores("satisfaction")];
const CES_NET = `${ces.over(6)} - (${ces.all} - ${ces.over(4)})`;

export const SCALE_FIGURES: readonly PlainFigure[] = [
  of("csat", "standard", `100 * ${csat.over(4)}`, csat.over(4), csat.all),
  of("csat", "mean", csat.sum, csat.sum, csat.all),
  of("ces", "standard", `100 * ${ces.over(5)}`, ces.over(5), ces.all),
  of("ces", "mean", ces.sum, ces.sum, ces.all),
  of("ces", "net", `100 * (${CES_NET})`, CES_NET, ces.all),
  of("satisfaction-10", "high", `100 * ${satisfaction.over(9)}`, satisfaction.over(9), satisfaction.all),
  of("satisfaction-10", "standard", satisfaction.sum, satisfaction.sum, satisfaction.all),
];

/** Each theme with the answers of a period and whether they name it; what a person said stands before the keywords. */
const NAMING = `
  SELECT a.period, code AS "group", a.score, coalesce(bool_or(t.names) FILTER (WHERE t.by_hand), count(t.theme_id) > 0) AS naming
  FROM (${NPS_ANSWERS}) a CROSS JOIN themes
  LEFT JOIN answer_themes t ON t.theme_id = themes.id AND t.account_id = a.account_id AND t.answer_id = a.id
  GROUP BY a.period, code, a.account_id, a.id, a.score`;

const mean = (condition: string) =>
  `100.0 * (count(*) FILTER (WHERE score > 8 AND ${condition}) - count(*) FILTER (WHERE score < 7 AND ${condition}))
    / nullif(count(*) FILTER (WHERE ${condition}), 0)`;

/** The points that a theme costs: the score of all less that of those who do not name it. */
const DRIVERS: PlainFigure = {
  metric: "nps-drivers",
  definition: "standard",
  value: `${mean("true")} - ${mean("NOT naming")}`,
  numerator: "0",
  denominator: "0",
  n: "CASE WHEN bool_or(NOT naming) THEN count(*) FILTER (WHERE naming) ELSE 0 END",
};

export const VOICE = [
  ...checksOf(() => NPS_ANSWERS, [netScore("standard")]),
  ...checksOf(() => LAST_OF_CONTACTS, [netScore("last-per-contact")]),
  ...checksOf(() => VOTES_OF_ACCOUNTS, [netScore("per-account"), REVENUE_WEIGHTED]),
  ...checksOf(() => ANSWERS, SCALE_FIGURES),
  ...checksOf(
    () =>
      `SELECT * FROM (SELECT *, bool_or(naming) OVER (PARTITION BY "group") AS ever FROM (${NAMING}) n) each WHERE ever`,
    [DRIVERS],
  ),
];
