import { defineMetric } from "../define";
import { STANDARD } from "../definition-in-use";
import { readFirstMonth } from "../read-periods";
import type { AnalysedFigure, EvaluateRequest, FigureRow, MetricDeclaration, Question } from "../types";
import { isAtOdds, movementOf } from "./pair";
import { byPeriod, grainOf, SPANS, type Span, spanOf } from "./pair-spans";
import { type Cpi, readCpis } from "./read-cpis";

/**
 * Pairs of indicators: does the company gain at its customers' expense?
 *
 * In words: for each CPI that is paired with an indicator of the company: 1 where the company's side got better while the customers'
 * side got worse, else 0. Both are compared over the year that ends with the period, against the year before, so that no
 * season looks like a trend; where the data do not reach back that far, over the last calendar quarter against the one before.
 * A side that rests on a sample moves only where its change is real; one that counts everybody (revenue) moves by its sign.
 * Not known, where either cannot be compared.
 *
 * Its groups are the CPIs' codes. The details hold both sides' figures in the period itself, both in the span that is compared (Now)
 * and their changes, the customers' words, and the dates of the loop's steps.
 *
 * Source: customer performance indicators, paired with the company's (Hayes, 2018). Changes as everywhere: lib/metrics/difference.ts.
 * Example: on time 97 → 90 % for sure, revenue 100 → 120 → 1.
 */
export const cpiPairs = defineMetric({
  id: "cpi-pairs",
  kind: "cpi",
  unit: "count",
  better: "down",
  additive: false,
  usesActiveRule: false,
  definitions: [
    { id: "standard", intervalMethod: "none", ownGroups: "cpis", noData: "not-enough-data", analyse: analysePairs },
  ],
  facts: ["cpi-measurements"],
  source: "Customer performance indicators, each paired with the indicator of the company that it should move.",
});

async function analysePairs(question: Question): Promise<AnalysedFigure[]> {
  // Read late: the catalogue, which this file is part of, must be whole before an indicator can be looked up in it.
  const [{ catalogue }, { evaluate }] = await Promise.all([import("../catalogue"), import("../evaluate")]);
  const months = question.periods.map(({ endMonth }) => endMonth).sort();
  const [first, last] = [months[0], months.at(-1)];
  if (!first || !last) return [];
  const filters = Object.fromEntries(question.constraints) as EvaluateRequest["filters"];
  // By the standard definitions, whatever the organisation uses elsewhere: a pair is told by what both are called.
  const asked = { filters, scope: question.scope, live: question.live, definition: STANDARD };
  const firstMonth = await readFirstMonth("quarter");
  const read = async (metric: string): Promise<Reading> => {
    const grain = grainOf(question.periods);
    const own = question.periods.map(({ period, from }) => (grain === "range" ? from : period)).sort();
    const bounds = { from: own[0] ?? first, to: grain === "range" ? last : (own.at(-1) ?? last) };
    const shown = evaluate({ ...asked, metric, grain, ...bounds }, question.now);
    const spans = SPANS.map((span) =>
      evaluate(
        {
          ...asked,
          metric,
          grain: span,
          from: spanOf(span, first, firstMonth),
          to: spanOf(span, last, firstMonth),
          compare: "previous",
        },
        question.now,
      ),
    );
    const [period, year, quarter] = (await Promise.all([shown, ...spans])).map(({ rows }) => byPeriod(rows));
    if (!period || !year || !quarter) throw new Error("three requests give three answers");
    return { period, "trailing-12": year, quarter };
  };
  const cpis = (await readCpis()).filter(({ pairedMetric }) => pairedMetric !== null);
  const customers = await read("cpi");
  const pairs = await Promise.all(
    cpis.map(async (cpi) => {
      const metric = catalogue.find(({ id }) => id === cpi.pairedMetric);
      const company = metric ? await read(metric.id) : null;
      return question.periods.map(({ period, endMonth }) =>
        pairFigure({ cpi, metric: metric ?? null, period, endMonth, firstMonth, customers, company }),
      );
    }),
  );
  return pairs.flat();
}

type Rows = (period: string, group: string | null) => FigureRow | null;
type Reading = Record<Span | "period", Rows>;

interface PairAt {
  cpi: Cpi;
  /** The company's; null where the catalogue does not know the one that was named. */
  metric: MetricDeclaration | null;
  period: string;
  endMonth: string;
  firstMonth: number;
  customers: Reading;
  company: Reading | null;
}

function pairFigure({ cpi, metric, period, endMonth, firstMonth, customers, company }: PairAt): AnalysedFigure {
  const sides = (span: Span) => {
    const at = spanOf(span, endMonth, firstMonth);
    return { span, customer: customers[span](at, cpi.code), company: company?.[span](at, null) ?? null };
  };
  const { span, ...told } = SPANS.map(sides).find((pair) => pair.customer?.change && pair.company?.change) ?? {
    span: null,
    customer: null,
    company: null,
  };
  const customerMoves = told.customer && movementOf(told.customer, cpi.better);
  const companyMoves = told.company && metric && movementOf(told.company, metric.better);
  const odds = isAtOdds(companyMoves, customerMoves);
  return {
    period,
    group: cpi.code,
    value: odds === null ? null : Number(odds),
    numerator: null,
    denominator: null,
    n: told.customer?.n ?? 0,
    interval: null,
    variance: null,
    noData: odds === null ? "not-enough-data" : null,
    details: {
      name: cpi.name,
      metric: cpi.pairedMetric,
      unit: cpi.unit,
      words: cpi.words,
      source: cpi.source,
      span,
      customer: customers.period(period, cpi.code)?.value ?? null,
      customerNow: told.customer?.value ?? null,
      customerChange: told.customer?.change?.difference ?? null,
      customerMoves,
      company: company?.period(period, null)?.value ?? null,
      companyNow: told.company?.value ?? null,
      companyChange: told.company?.change?.difference ?? null,
      companyMoves,
      ask: cpi.steps.ask ?? null,
      listen: cpi.steps.listen ?? null,
      design: cpi.steps.design ?? null,
      implement: cpi.steps.implement ?? null,
      askAgain: cpi.steps["ask-again"] ?? null,
    },
  };
}
