import { z } from "zod";
import { isDetractor, isPromoter } from "../../rollups/nps-sql";
import { contribution, type Votes } from "../../statistics/contribution-interval";
import { defineMetric, noFigure } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { NAMED_THEMES } from "../sources/named-themes";
import { monthsOf, TIME_ZONE } from "../sources/source";
import type { AnalysedFigure, Question } from "../types";
import { readFacts } from "./analysis";

const START = (day: string) => `(${day})::timestamp AT TIME ZONE ${TIME_ZONE}`;

/** Answers by month, account and theme; theme_id null: all answers, whatever they name. */
const VOTES = `
  WITH answer AS MATERIALIZED (
    SELECT account_id, id, date_trunc('month', answered_at AT TIME ZONE ${TIME_ZONE})::date AS month, score
    FROM survey_answers
    WHERE question = 'nps' AND score IS NOT NULL AND answered_at >= ${START("SELECT min(from_day) FROM wanted")}
      AND answered_at < ${START("SELECT max(until_day) FROM wanted")}),
  vote AS (
    SELECT account_id, month, NULL::int AS theme_id, score FROM answer
    UNION ALL
    SELECT a.account_id, a.month, t.theme_id, a.score FROM answer a
    JOIN (${NAMED_THEMES}) t ON t.account_id = a.account_id AND t.answer_id = a.id),
  counted AS (
    SELECT account_id, month, theme_id, count(*) AS answers, count(*) FILTER (WHERE ${isPromoter()}) AS promoters,
      count(*) FILTER (WHERE ${isDetractor()}) AS detractors
    FROM vote GROUP BY account_id, month, theme_id)
  SELECT w.period, c.* FROM ${monthsOf("wanted")} w JOIN counted c USING (month)`;

const row = z.object({
  period: z.iso.date(),
  /** A theme's code; null: all answers. */
  group: z.string().nullable(),
  name: z.string().nullable(),
  answers: z.coerce.number(),
  promoters: z.coerce.number(),
  detractors: z.coerce.number(),
});

export type ThemeVotes = Omit<z.infer<typeof row>, "period" | "group">;

/** What a theme does to the score of all answers. Null value: all answers name it, so that there is nothing to compare with. */
export function driver(theme: ThemeVotes, all: Votes): Omit<AnalysedFigure, "period" | "group"> {
  const rest: Votes = {
    answers: all.answers - theme.answers,
    promoters: all.promoters - theme.promoters,
    detractors: all.detractors - theme.detractors,
  };
  const found = contribution(theme, rest);
  const score = ({ promoters, detractors, answers }: Votes) =>
    answers > 0 ? (100 * (promoters - detractors)) / answers : null;
  const details = {
    name: theme.name,
    share: (100 * theme.answers) / all.answers,
    npsNaming: score(theme),
    npsOthers: score(rest),
    difference: found && 100 * found.difference,
    answers: all.answers,
  };
  if (!found) return { ...noFigure(0, 0, "not-enough-data"), numerator: null, denominator: null, details };
  return {
    value: 100 * found.points,
    numerator: null,
    denominator: null,
    n: theme.answers,
    interval: { low: 100 * found.interval.low, high: 100 * found.interval.high },
    variance: null,
    noData: null,
    details,
  };
}

async function analyse(question: Question): Promise<AnalysedFigure[]> {
  const found = await readFacts(question, {
    row,
    facts: VOTES,
    joins: "LEFT JOIN themes t ON t.id = f.theme_id",
    group: "t.code",
    columns: `t.name, sum(f.answers) AS answers, sum(f.promoters) AS promoters, sum(f.detractors) AS detractors`,
    groupBy: "1, 2, 3",
  });
  const all = new Map(found.filter(({ group }) => group === null).map((votes) => [votes.period, votes]));
  const drivers = found.flatMap(({ period, group, ...theme }): AnalysedFigure[] => {
    const everything = all.get(period);
    return group === null || !everything ? [] : [{ period, group, ...driver(theme, everything) }];
  });
  // The last period first, and in it the worst: in this order lists show the groups.
  return drivers.sort((one, other) =>
    one.period === other.period ? (one.value ?? 0) - (other.value ?? 0) : one.period < other.period ? 1 : -1,
  );
}

/**
 * Drivers of the net promoter score: which themes cost it most?
 *
 * In words: for each theme the share of the answers that name it × (the net promoter score of those - that of all others):
 * by so many points the score of all is lower (below 0) or higher for those answers. Points. Worst first, by the last
 * period asked for. Every answer to "how likely are you to recommend us" counts, with a comment or without; answers name themes
 * by the organisation's keywords or by hand. A theme that nobody names is not listed; one that everybody names has no value.
 *
 * Source: an identity: it equals the score of all answers less that of the others. It shows what goes together, not what causes.
 * Example: 100 answers, 20 name the price: 2 promoters, 14 detractors, score -60; the other 80 score 30 → 0.2 × -90 = -18.
 */
export const npsDrivers = defineMetric({
  id: "nps-drivers",
  kind: "kpi",
  unit: "score",
  better: "up",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "product",
      ownGroups: "themes",
      analyse,
      accounts: partsOfFacts(
        { numerator: "n" },
        () =>
          `SELECT f.account_id, f.answers AS numerator, NULL::numeric AS denominator
           FROM (${VOTES}) f JOIN themes t ON t.id = f.theme_id WHERE t.code = $5`,
      ),
    },
  ],
  facts: ["survey-answers"],
  question: "nps",
  source:
    "The score of all answers less the score of those that do not name the theme. Interval from Wilson (1927) for the share, Rocks (2016) for the scores, Zou & Donner (2008) for their difference, Goodman (1960) for the product.",
});
