import { z } from "zod";
import { getPool } from "../../database/pool";
import { queryRows } from "../../database/query";
import { whereProfile } from "../constraints";
import { defineMetric } from "../define";
import type { AnalysedAccounts } from "../drill-down";
import { partsQuery } from "../parts-of-facts";
import { WANTED, wantedParameters } from "../sources/read-source";
import type { AnalysedFigure, Figure, Question } from "../types";
import { groupRows } from "./group-rows";
import { attributedSql, FACTORS, lossAttributesSql } from "./loss-attributes-sql";
import { type Factor, nameOf, partsOfName, rankFactors } from "./rank-factors";

/** The customers of one kind, 1 of 1 where it was lost: what the share on one side of the ratio is made of. */
const accounts: AnalysedAccounts = {
  addUpTo: { numerator: "lost", denominator: "customers" },
  unit: "count",
  async query(question, group) {
    const { factor, value } = partsOfName(group ?? "");
    if (!FACTORS.includes(factor)) return null;
    const where = whereProfile(question.constraints, 5);
    return partsQuery(
      question,
      `SELECT account_id, is_lost::int AS numerator, 1 AS denominator
       FROM (${attributedSql("wanted", where.sql)}) customers WHERE ${factor} = $5`,
      [value, ...where.parameters],
    );
  },
};

/**
 * Factors of loss: what do the customers who leave have in common?
 *
 * In words: for each kind of customer active at the start of the period (of a segment, plan, region, channel, industry, time as
 * a customer, last NPS answer; with visits falling or a ticket open at that moment), its share lost by the end over the
 * share lost of all other customers. A ratio from 0 up; 1: no difference. Most certain first. Nobody lost, or everybody: no ratio.
 * Visits are falling when those of the last three months are fewer by a quarter or more than those of the three months before.
 *
 * A factor goes with loss and need not cause it; and of twenty that do nothing one stands out by chance.
 *
 * Source and interval: Katz, Baptista, Azen & Pike (1978), Biometrics 34:469-474, method C; half a case is added to each cell
 * where one is empty.
 * Example: 20 of 100 lost with a ticket open, 10 of 200 of the others → 0.20 / 0.05 = 4, 1.9 to 8.2.
 */
export const lossFactors = defineMetric({
  id: "loss-factors",
  kind: "kpi",
  unit: "ratio",
  better: "neither",
  additive: false,
  usesActiveRule: true,
  definitions: [
    { id: "standard", intervalMethod: "katz", ownGroups: "factors", noData: "nobody-lost", analyse, accounts },
  ],
  facts: ["subscriptions", "invoices", "survey-answers", "visits", "tickets"],
  reach: { "survey-answers": { before: "all" }, visits: { before: { months: 6 } }, tickets: { before: "all" } },
  source: "D. Katz, J. Baptista, S. P. Azen & M. C. Pike (1978), Biometrics 34:469-474, method C.",
});

const row = z.object({
  period: z.iso.date(),
  factor: z.string(),
  value: z.string(),
  customers: z.coerce.number(),
  lost: z.coerce.number(),
});

/** The factors of each period, those of the last period first, so that they give the groups their order. */
async function analyse({ periods, constraints }: Question): Promise<AnalysedFigure[]> {
  const where = whereProfile(constraints, 4);
  const rows = await queryRows(await getPool(), row, `WITH ${WANTED} ${lossAttributesSql("wanted", where.sql)}`, [
    ...wantedParameters(periods),
    ...where.parameters,
  ]);
  return [...groupRows(rows, ({ period }) => period)]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .flatMap(([period, counts]) =>
      rankFactors(counts).map((factor) => ({ period, group: nameOf(factor), ...figureOf(factor) })),
    );
}

function figureOf({ customers, lost, rest, risk }: Factor): Figure {
  const shares = { share: (100 * lost) / customers, shareRest: (100 * rest.lost) / rest.customers };
  return {
    value: risk?.ratio ?? null,
    numerator: shares.share,
    denominator: shares.shareRest,
    n: customers + rest.customers,
    interval: risk?.interval ?? null,
    variance: null,
    noData: risk ? null : "nobody-lost",
    details: { customers, lost, customersRest: rest.customers, lostRest: rest.lost, p: risk?.p ?? null },
  };
}
