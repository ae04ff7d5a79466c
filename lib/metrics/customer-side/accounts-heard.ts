import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { proportionFigure } from "../shapes/proportion";
import { WANTED, wantedParameters } from "../sources/read-source";
import { TIME_ZONE } from "../sources/source";
import type { AnalysedFigure, Question } from "../types";

const DAYS_HEARD = 90;

/** Where customers speak. An answer left blank says nothing, and is none. */
const HEARD = [
  { table: "survey_answers", at: "answered_at", where: "f.score IS NOT NULL OR f.comment IS NOT NULL" },
  { table: "interviews", at: "held_at", where: "true" },
  { table: "tickets", at: "opened_at", where: "true" },
];

/** SQL of the accounts active at the end of each period: period, account_id, and heard, null where it was not. */
const ACTIVE = `
  WITH bounds AS (
    SELECT w.*, (end_day - ${DAYS_HEARD})::timestamp AT TIME ZONE ${TIME_ZONE} AS since,
      end_day::timestamp AT TIME ZONE ${TIME_ZONE} AS until
    FROM (SELECT *, least(until_day, (SELECT horizon + interval '1 month' FROM rollup_state)::date) AS end_day FROM wanted) w),
  heard AS (${HEARD.map(
    ({ table, at, where }) =>
      `SELECT b.period, f.account_id FROM bounds b JOIN ${table} f ON f.${at} >= b.since AND f.${at} < b.until WHERE ${where}`,
  ).join(" UNION ")})
  SELECT w.period, p.account_id, h.account_id AS heard
  FROM wanted w JOIN account_profile p ON w.from_day <= p.horizon
  JOIN account_month m ON m.account_id = p.account_id AND m.month = least(w.end_month, p.horizon) AND m.active_end
  LEFT JOIN heard h ON h.period = w.period AND h.account_id = p.account_id`;

const accounts = partsOfFacts(
  { numerator: "numerator", denominator: "denominator" },
  () => `SELECT account_id, (heard IS NOT NULL)::int AS numerator, 1 AS denominator FROM (${ACTIVE}) active`,
);

/**
 * Accounts heard: how many customers had a say of late?
 *
 * In words: of the customers active at the end of the period, the share that in the 90 days up to then answered a survey, talked
 * with somebody in an interview, call or meeting, or opened a ticket; while the period goes on, up to the end of the last month
 * of the data. Percent. Nobody active: no share.
 *
 * Source: the first of the eight questions of customer-centricity. Interval: Wilson (1927).
 * Example: 3 of 4 customers, one by an answer, one by a call, one by a ticket and an answer → 75 %.
 */
export const accountsHeard = defineMetric({
  id: "accounts-heard",
  kind: "kpi",
  unit: "percent",
  better: "up",
  additive: false,
  usesActiveRule: true,
  definitions: [{ id: "standard", intervalMethod: "wilson", noData: "no-customers-at-end", analyse, accounts }],
  facts: ["survey-answers", "interviews", "tickets"],
  reach: {
    "survey-answers": { upToEnd: { days: DAYS_HEARD } },
    interviews: { upToEnd: { days: DAYS_HEARD } },
    tickets: { upToEnd: { days: DAYS_HEARD } },
  },
  source: "First of the eight questions of customer-centricity. Interval: Wilson (1927).",
});

const row = z.object({
  period: z.iso.date(),
  group: z.string().nullable(),
  heard: z.coerce.number(),
  active: z.coerce.number(),
});

async function analyse({ periods, by, constraints }: Question): Promise<AnalysedFigure[]> {
  const where = whereProfile(constraints, 4);
  const rows = await queryRows(
    await getPool(),
    row,
    `WITH ${WANTED}
     SELECT a.period, ${by ? `p.${by}` : "NULL::text"} AS "group", count(a.heard) AS heard, count(*) AS active
     FROM (${ACTIVE}) a JOIN account_profile p ON p.account_id = a.account_id WHERE ${where.sql} GROUP BY 1, 2`,
    [...wantedParameters(periods), ...where.parameters],
  );
  const groups = by ? [...new Set(rows.map(({ group }) => group))].sort() : [null];
  return periods.flatMap(({ period }) =>
    groups.map((group) => {
      const found = rows.find((each) => each.period === period && each.group === group);
      return { period, group, ...proportionFigure(found?.heard ?? 0, found?.active ?? 0, "no-customers-at-end") };
    }),
  );
}
