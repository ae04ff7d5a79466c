import { z } from "zod";
import type { PlainCheck, PlainFigure, PlainQuestion } from "../types";
import { activeSql, recurringSql } from "./life";
import { checksOf, queryFrame } from "./run-sql";

/** The newest version whose scores reach as far as any. */
const VERSION = `(SELECT max(version) FROM account_health WHERE month = (SELECT max(month) FROM account_health))`;
const limit = (colour: string) =>
  `(SELECT (thresholds->>'${colour}')::numeric FROM health_models WHERE version = ${VERSION})`;

/** The scores of each of `people` at the end of the last month of each of `wanted`, and what recurs from them then. */
const SCORES = `
  SELECT w.period, p."group", p.id, h.score, h.score >= ${limit("green")} AS green, h.score < ${limit("yellow")} AS red,
    ${recurringSql("w.end_day")} AS mrr
  FROM people p JOIN account_health h ON h.account_id = p.id AND h.version = ${VERSION} AND h.score IS NOT NULL
  JOIN wanted w ON h.month = (w.end_day - interval '1 month')::date`;

const figure = (definition: string, value: string): PlainFigure => ({
  metric: "health",
  definition,
  value,
  numerator: "0",
  denominator: "count(*)",
  n: "count(*)",
});
const share = (colour: string) => `100.0 * count(*) FILTER (WHERE ${colour}) / nullif(count(*), 0)`;

const outcome = z.object({ score: z.coerce.number(), red: z.boolean(), lost: z.boolean() });

/** Scores at the last month's end and every third one before, with who was a customer no more so many days later. */
async function outcomes(question: PlainQuestion, days: number) {
  const looked = `(h.month + interval '1 month')::date + ${days}`;
  const kinds = question.rules.activeRule === "contract" ? "true" : "kind = 'invoices'";
  return queryFrame(
    question,
    outcome,
    `SELECT round(h.score, 2) AS score, h.score < ${limit("yellow")} AS red, NOT ${activeSql(question.rules.activeRule, `(${looked})`)} AS lost
     FROM people p JOIN account_health h ON h.account_id = p.id AND h.version = ${VERSION} AND h.score IS NOT NULL
     JOIN wanted w ON h.month >= w.from_day AND h.month < w.until_day
       AND mod((date_part('month', w.until_day - 1) - date_part('month', h.month) + 12)::int, 3) = 0
     WHERE ${looked} <= least((SELECT max(last_day) FROM fact_extent WHERE ${kinds}),
       ('${question.now.toISOString()}'::timestamptz AT TIME ZONE $1)::date) + 1`,
  );
}

/** Of all pairs of a lost and a kept account, the share in which the lost one stood lower; a tie is one half. */
const area = (definition: string, days: number): PlainCheck => ({
  metric: "health-check",
  definition,
  async answer(question) {
    const found = await outcomes(question, days);
    const lost = found.filter((each) => each.lost).map(({ score }) => score);
    const kept = found.filter((each) => !each.lost).map(({ score }) => score);
    let wins = 0;
    for (const low of lost) for (const high of kept) wins += low < high ? 1 : low === high ? 0.5 : 0;
    const pairs = lost.length * kept.length;
    const isKnown = pairs > 0;
    const n = isKnown ? found.length : 0;
    return [{ period: question.periods[0]?.period ?? "", group: null, value: isKnown ? wins / pairs : null, n }];
  },
});

export const HEALTH: readonly PlainCheck[] = [
  ...checksOf(
    () => SCORES,
    [
      figure("standard", "avg(score)"),
      figure("share-green", share("green")),
      figure("share-red", share("red")),
      {
        metric: "health",
        definition: "red-revenue",
        value: "coalesce(sum(mrr) FILTER (WHERE red), 0)",
        numerator: "0",
        denominator: null,
        n: "count(*) FILTER (WHERE red)",
      },
    ],
  ),
  area("standard", 90),
  area("60-days", 60),
  {
    metric: "health-check",
    definition: "precision",
    async answer(question) {
      const red = (await outcomes(question, 90)).filter((each) => each.red);
      const lost = red.filter((each) => each.lost).length;
      const value = red.length === 0 ? null : (100 * lost) / red.length;
      return [{ period: question.periods[0]?.period ?? "", group: null, value, n: red.length }];
    },
  },
];
