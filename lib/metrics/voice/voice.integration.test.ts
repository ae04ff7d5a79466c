import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { loadRandomFacts } from "../random-facts.fixture";

withTestDatabase();

/** Every answer with a score whose day, where the organisation is, lies in the period. */
const ANSWERS = `
  SELECT w.period, p."group", a.account_id, a.question, a.score, a.answered_at, a.id, a.contact
  FROM survey_answers a JOIN people p ON p.id = a.account_id
  JOIN wanted w ON (a.answered_at AT TIME ZONE $1)::date >= w.from_day AND (a.answered_at AT TIME ZONE $1)::date < w.end_day
  WHERE a.score IS NOT NULL`;

const LAST_OF_CONTACTS = `
  SELECT DISTINCT ON (period, account_id, coalesce(contact, '#' || id)) * FROM (${ANSWERS}) a
  WHERE question = 'nps' ORDER BY period, account_id, coalesce(contact, '#' || id), answered_at DESC, id DESC`;

const VOTES_OF_ACCOUNTS = `
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
const net = (definition: string) =>
  of("nps", definition, `100 * (${PROMOTERS} - ${DETRACTORS})`, `${PROMOTERS} - ${DETRACTORS}`, "count(*)");

const WEIGHED = "sum(weight * (up - down))";
const REVENUE_WEIGHTED: PlainFigure = {
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

describe("the voice of the customer, against plain SQL over the answers", () => {
  beforeAll(() => loadRandomFacts(2024_01, "purchase"));

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, `SELECT * FROM (${ANSWERS}) a WHERE question = 'nps'`, [net("standard")]);
    await expectPlainSql(asked, LAST_OF_CONTACTS, [net("last-per-contact")]);
    await expectPlainSql(asked, VOTES_OF_ACCOUNTS, [net("per-account"), REVENUE_WEIGHTED]);
    await expectPlainSql(asked, ANSWERS, [
      of("csat", "standard", `100 * ${csat.over(4)}`, csat.over(4), csat.all),
      of("csat", "mean", csat.sum, csat.sum, csat.all),
      of("ces", "standard", `100 * ${ces.over(5)}`, ces.over(5), ces.all),
      of("ces", "mean", ces.sum, ces.sum, ces.all),
      of("ces", "net", `100 * (${CES_NET})`, CES_NET, ces.all),
      of("satisfaction-10", "high", `100 * ${satisfaction.over(9)}`, satisfaction.over(9), satisfaction.all),
      of("satisfaction-10", "standard", satisfaction.sum, satisfaction.sum, satisfaction.all),
    ]);
  });
});
