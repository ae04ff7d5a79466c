import { z } from "zod";
import type { PlainCheck, PlainFigure } from "../types";
import { checksOf, queryFrame } from "./run-sql";
import { medianTime } from "./survival";
import { NPS_ANSWERS } from "./voice";

const groupOf = (score: string) =>
  `CASE WHEN ${score} >= 9 THEN '9-10' WHEN ${score} >= 7 THEN '7-8' WHEN ${score} >= 0 THEN '0-6' END`;
const local = (instant: string) => `(${instant} AT TIME ZONE $1)`;

/** Each contact's first answer of each group of scores in the period, and the group of the very next one within 12 months. */
const MOVES = `
  SELECT a.period, a."group", a.was, (
      SELECT CASE WHEN ${local("n.answered_at")} < ${local("a.answered_at")} + interval '12 months' THEN ${groupOf("n.score")} END
      FROM survey_answers n WHERE n.account_id = a.account_id AND n.contact = a.contact AND n.question = 'nps'
        AND n.score IS NOT NULL AND (n.answered_at, n.id) > (a.answered_at, a.id)
      ORDER BY n.answered_at, n.id LIMIT 1) AS became
  FROM (
    SELECT DISTINCT ON (period, account_id, contact, was) *
    FROM (SELECT *, ${groupOf("score")} AS was FROM (${NPS_ANSWERS}) nps WHERE contact IS NOT NULL) each
    ORDER BY period, account_id, contact, was, answered_at, id) a`;

const share = (metric: string, definition: string, part: string, whole: string): PlainFigure => ({
  metric,
  definition,
  value: `100.0 * count(*) FILTER (WHERE ${part}) / nullif(count(*) FILTER (WHERE ${whole}), 0)`,
  numerator: `count(*) FILTER (WHERE ${part})`,
  denominator: `count(*) FILTER (WHERE ${whole})`,
  n: `count(*) FILTER (WHERE ${whole})`,
});

/** All 3 × 4 moves; "–" where no further answer came. */
const TABLE = `
  SELECT m.period, o.was || ' → ' || o.became AS "group", m.was = o.was AS starts,
    m.was = o.was AND coalesce(m.became, '–') = o.became AS moved
  FROM (${MOVES}) m
  CROSS JOIN (SELECT was, became FROM unnest(ARRAY['0-6', '7-8', '9-10']) was, unnest(ARRAY['0-6', '7-8', '9-10', '–']) became) o`;

/**
 * Answers of 0 to 6 with the hours until the first talk at the answer or later, or on its day where only the day of the
 * talk is known (it stands at midnight); due: 48 hours have passed on all that is known.
 */
const WAITS = `
  SELECT *, answered_at + interval '48 hours' <= (
    SELECT (max(last_day) + 1)::timestamp AT TIME ZONE $1 FROM fact_extent
    WHERE kind IN ('survey-answers', 'survey-deliveries', 'interviews', 'tickets', 'visits', 'list-events')) AS due
  FROM (
    SELECT a.*, (
      SELECT min(greatest(i.held_at, a.answered_at)) FROM interviews i
      WHERE i.account_id = a.account_id
        AND (i.held_at >= a.answered_at OR i.held_at = ${local("a.answered_at")}::date::timestamp AT TIME ZONE $1)) AS talked_at
    FROM (${NPS_ANSWERS}) a WHERE score <= 6) waits`;

const row = z.object({ hours: z.coerce.number().nullable(), watched: z.coerce.number() });

/** Who was called by nobody yet has waited until now. */
const followUpTime: PlainCheck = {
  metric: "follow-up-time",
  definition: "standard",
  async answer(question) {
    const hours = (from: string, to: string) => `extract(epoch FROM ${to} - ${from}) / 3600`;
    const rows = await queryFrame(
      question,
      row,
      `SELECT ${hours("answered_at", "talked_at")} AS hours,
         ${hours("answered_at", `'${question.now.toISOString()}'::timestamptz`)} AS watched FROM (${WAITS}) w`,
    );
    const lives = rows.map((wait) => ({ time: wait.hours ?? wait.watched, ended: wait.hours !== null }));
    const period = question.periods[0]?.period ?? "";
    return [{ period, group: null, value: medianTime(lives), n: lives.length }];
  },
};

export const DETRACTORS: readonly PlainCheck[] = [
  ...checksOf(
    () => MOVES,
    [
      share("detractor-recovery", "standard", "was = '0-6' AND became = '9-10'", "was = '0-6'"),
      share("detractor-recovery", "improved", "was = '0-6' AND became IN ('7-8', '9-10')", "was = '0-6'"),
    ],
  ),
  ...checksOf(() => TABLE, [share("detractor-recovery", "moves", "moved", "starts")]),
  ...checksOf(
    () => WAITS,
    [share("follow-up-time", "within-48h", "due AND talked_at <= answered_at + interval '48 hours'", "due")],
  ),
  followUpTime,
];
