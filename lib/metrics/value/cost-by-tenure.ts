import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { type DefinitionDraft, noFigure } from "../define";
import type { Query } from "../sources/read-source";
import type { AnalysedFigure, Question } from "../types";
import { accountPeriodsSql } from "./account-periods";
import { readQuestionSums } from "./question-sums";

const row = z.object({
  period: z.iso.date(),
  tenure: z.string(),
  serving: z.coerce.number(),
  customers: z.coerce.number(),
});

/** Customers of this many years and more are one group. */
const MOST_YEARS = 10;

/**
 * Cost to serve by year of being a customer: "1" in the first year, up to "10+"; "" where the beginning is not known.
 *
 * A customer's year is that of the period's last day, so that each counts in one year only and the years add up to the standard
 * definition. Cost booked before the first day of being active belongs to the first year.
 */
export const costByTenure: DefinitionDraft = {
  id: "by-tenure",
  intervalMethod: "none",
  ownGroups: "tenure",
  noData: "no-costs",
  async analyse(question) {
    const [rows, known] = await Promise.all([
      readTenures(question),
      readQuestionSums({ ...question, by: undefined }, ["servingCostMonths"]),
    ]);
    return rows.map(({ period, tenure, serving, customers }): AnalysedFigure => {
      const place = { period, group: tenure };
      if (customers <= 0) return { ...place, ...noFigure(serving, customers, "no-customers") };
      if (known.at(period, null).servingCostMonths <= 0)
        return { ...place, ...noFigure(serving, customers, "no-costs") };
      const figure = { value: serving / customers, numerator: serving, denominator: customers, n: customers };
      return { ...place, ...figure, interval: null, variance: null, noData: null };
    });
  },
  accounts: {
    addUpTo: { numerator: "numerator", denominator: "denominator" },
    unit: "money",
    async query(question, group) {
      const { sql, parameters } = tenuredSql(question);
      return {
        sql: `${sql} SELECT account_id, serving AS numerator, active::int AS denominator FROM tenured
          WHERE ${TENURE} = $${parameters.length + 1}`,
        parameters: [...parameters, group ?? ""],
      };
    },
  },
};

const TENURE = `CASE WHEN years IS NULL THEN '' WHEN years >= ${MOST_YEARS} THEN '${MOST_YEARS}+' ELSE years::text END`;

/** `tenured`: each account's cost to serve and year of being a customer. */
function tenuredSql(question: Question): Query {
  const { sql, parameters } = accountPeriodsSql({ ...question, by: undefined }, "m.cost - m.direct_cost");
  return {
    sql: `${sql}, tenured AS (
       SELECT period, account_id, CASE WHEN first_active IS NOT NULL
           THEN greatest(0, date_part('year', age(until_day - 1, first_active)))::int + 1 END AS years,
         amount AS serving, active FROM account_period WHERE active OR amount <> 0)`,
    parameters,
  };
}

async function readTenures(question: Question): Promise<z.infer<typeof row>[]> {
  const { sql, parameters } = tenuredSql(question);
  return queryRows(
    await getPool(),
    row,
    `${sql}
     SELECT period, ${TENURE} AS tenure,
       sum(serving) AS serving, count(*) FILTER (WHERE active) AS customers
     FROM tenured GROUP BY 1, 2 ORDER BY min(years) NULLS LAST, 1`,
    parameters,
  );
}
