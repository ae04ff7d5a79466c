import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { defineMetric } from "../define";
import { partsOfFacts } from "../parts-of-facts";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { AnalysedFigure, Dimension, Figure, Question } from "../types";
import { againstTarget, type MeasuredMoments, measuredMean } from "./measured";
import { type Cpi, readCpis } from "./read-cpis";

/** Measurements of a CPI that name the account, each times its observations, and these. */
const accounts = partsOfFacts(
  { numerator: "numerator", denominator: "denominator" },
  () =>
    `SELECT m.account_id, m.n * m.value AS numerator, m.n AS denominator
     FROM wanted w JOIN cpi_measurements m ON m.date >= w.from_day AND m.date < w.until_day WHERE m.n > 0 AND m.cpi = $5`,
);

/**
 * Customer performance indicators: do customers get what they say matters to them?
 *
 * In words: for each CPI that the organisation has defined, the mean of its measurements in the period, each weighing as many
 * observations as it stands for; in the CPI's own unit, with t interval where there are several. Asked for by a dimension, each CPI
 * is split by it, as far as measurements name accounts; those that name none are under "not known", where a filter finds them too.
 * Rival: how far it is past the target, in percent of the target; negative short of it.
 *
 * Its groups are the CPIs' codes, by a dimension "code · value". Nothing measured: no value.
 *
 * Source: customer performance indicators (Hayes, 2018, Harvard Business Review). Interval: Cochran (1977), theorem 2.5.
 * Example: 4 hours over 1 observation and 7 over 2 → 6 hours; against a target of 4, where fewer are better, -50 %.
 */
export const cpi = defineMetric({
  id: "cpi",
  kind: "cpi",
  unit: "count",
  better: "neither",
  additive: false,
  usesActiveRule: false,
  definitions: [
    {
      id: "standard",
      intervalMethod: "t",
      ownGroups: "cpis",
      noData: "no-measurements",
      analyse: (question) => analyse(question, (mean) => mean),
      accounts,
    },
    {
      id: "against-target",
      unit: "percent",
      better: "up",
      intervalMethod: "t",
      ownGroups: "cpis",
      noData: "no-target",
      analyse: (question) => analyse(question, (mean, { target, better }) => againstTarget(mean, target, better)),
      accounts,
    },
  ],
  facts: ["cpi-measurements"],
  source:
    "A. Hayes (2018), What Your Company Should Measure Besides Profits: customer performance indicators. Interval: W. G. Cochran (1977), Sampling Techniques, theorem 2.5.",
});

/** A figure for every CPI, or every part of it, in every period, so that none has a gap in its course. */
async function analyse(question: Question, figure: (mean: Figure, cpi: Cpi) => Figure): Promise<AnalysedFigure[]> {
  const [cpis, rows] = await Promise.all([readCpis(), readMeasurements(question)]);
  const found = new Map(rows.map((row) => [keyOf(row.period, row.cpi, row.value), row]));
  const valuesOf = (code: string) => {
    const values = new Set(rows.filter((row) => row.cpi === code).map(({ value }) => value));
    return [...values].sort((a, b) => Number(a === "") - Number(b === "") || ((a ?? "") < (b ?? "") ? -1 : 1));
  };
  return cpis.flatMap((each) => {
    const values = question.by ? valuesOf(each.code) : [null];
    return values.flatMap((value) =>
      question.periods.map(({ period }) => {
        const moments = found.get(keyOf(period, each.code, value)) ?? NOTHING;
        const group = value === null ? each.code : `${each.code} · ${value}`;
        const { name, unit, better, target } = each;
        const details = { cpi: each.code, part: value, name, unit, better, target, observations: moments.x };
        return { period, group, ...figure(measuredMean(moments), each), details };
      }),
    );
  });
}

const NOTHING: MeasuredMoments = { n: 0, y: 0, x: 0, yy: 0, xy: 0, xx: 0 };
const keyOf = (period: string, code: string, value: string | null) => JSON.stringify([period, code, value]);

const sum = z.coerce.number();
const row = z.object({
  period: z.iso.date(),
  cpi: z.string(),
  value: z.string().nullable(),
  n: sum,
  y: sum,
  x: sum,
  yy: sum,
  xy: sum,
  xx: sum,
});

async function readMeasurements({ periods, by, constraints }: Question) {
  const known = (dimension: Dimension) => `coalesce(p.${dimension}, '')`;
  const where = whereProfile(constraints, 4, known);
  return queryRows(
    await getPool(),
    row,
    `WITH ${WANTED}
     SELECT w.period, m.cpi, ${by ? known(by) : "NULL::text"} AS value, count(*) AS n,
       sum(m.n * m.value) AS y, sum(m.n) AS x, sum((m.n * m.value) ^ 2) AS yy, sum(m.n ^ 2 * m.value) AS xy, sum(m.n::numeric ^ 2) AS xx
     FROM wanted w JOIN cpi_measurements m ON m.date >= w.from_day AND m.date < w.until_day
     LEFT JOIN account_profile p ON p.account_id = m.account_id
     WHERE m.n > 0 AND ${where.sql} GROUP BY 1, 2, 3`,
    [...wantedParameters(periods), ...where.parameters],
  );
}
