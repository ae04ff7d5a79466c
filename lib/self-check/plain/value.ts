import type { PlainCheck, PlainFigure } from "../types";
import { moneySql, monthlyMoneySql } from "./money";
import { checksOf, runPlainSql } from "./run-sql";

const ACTIVE = "count(*) FILTER (WHERE active)";
const BUYERS = "count(*) FILTER (WHERE orders > 0)";

interface Told {
  metric: string;
  definition?: string;
  times?: number;
  numerator: string;
  denominator: string | null;
  n: string;
  known: string;
}

/** A figure that is only told where it has something to divide by and the organisation knows what it needs. */
function told({ metric, definition = "standard", times = 1, numerator, denominator, n, known }: Told): PlainFigure {
  const when = `${denominator ?? 1} > 0 AND bool_or(${known})`;
  const value = `${times} * (${numerator})::numeric${denominator ? ` / nullif(${denominator}, 0)` : ""}`;
  return {
    metric,
    definition,
    value: `CASE WHEN ${when} THEN ${value} END`,
    numerator,
    denominator,
    n: `CASE WHEN ${when} THEN ${n} ELSE 0 END`,
  };
}

const margin = { metric: "gross-margin", numerator: "sum(revenue - direct)", n: BUYERS, known: "known_direct" };
const serve = { metric: "cost-to-serve", numerator: "sum(cost - direct)", n: ACTIVE, known: "known_serving" };
const profit = { metric: "customer-profitability", numerator: "sum(revenue - cost)", n: ACTIVE, known: "known_cost" };
const visits = { metric: "visits", numerator: "sum(visits)", n: ACTIVE, known: "known_visits" };

export const BOOKED_FIGURES: readonly PlainFigure[] = [
  told({ ...margin, times: 100, denominator: "sum(revenue)" }),
  told({ ...margin, definition: "amount", denominator: null }),
  told({ ...serve, denominator: ACTIVE }),
  told({ ...serve, definition: "per-order", denominator: "sum(orders)", n: "sum(orders)" }),
  told({ ...serve, definition: "share-of-revenue", times: 100, denominator: "sum(revenue)" }),
  told({ ...profit, times: 100, denominator: "sum(cost)" }),
  told({ ...profit, definition: "amount", denominator: null }),
  told({ ...profit, definition: "share-of-revenue", times: 100, denominator: "sum(revenue)" }),
  told({ ...visits, denominator: ACTIVE }),
  told({ ...visits, definition: "total", denominator: null }),
];

const amount = (definition: string, sum: string): PlainFigure => ({
  metric: "revenue",
  definition,
  value: sum,
  numerator: sum,
  denominator: null,
  n: BUYERS,
});

const ratio = (metric: string, definition: string, part: string, whole: string, times = "1.0"): PlainFigure => ({
  metric,
  definition,
  value: `${times} * ${part} / nullif(${whole}, 0)`,
  numerator: part,
  denominator: whole,
  n: whole,
});

export const PURCHASE_FIGURES: readonly PlainFigure[] = [
  amount("standard", "sum(revenue)"),
  amount("gross", "sum(gross)"),
  ratio("revenue-per-customer", "standard", "sum(revenue)", ACTIVE),
  ratio("revenue-per-customer", "per-buyer", "sum(revenue)", BUYERS),
  ratio("purchase-frequency", "standard", "sum(orders)", BUYERS),
  ratio("order-value", "standard", "sum(revenue)", "sum(orders)"),
  ratio("repeat-rate", "standard", "count(*) FILTER (WHERE orders > 1)", BUYERS, "100.0"),
];

/** Who neither bought nor was a customer makes no group. */
export const purchasesSql = (rule: "contract" | "purchase") =>
  `SELECT * FROM (${moneySql(rule)}) lives WHERE active OR orders > 0 OR revenue <> 0 OR gross <> 0`;

/** The year of being a customer on a period's last day, up to "10+"; "" where the beginning is not known. */
const TENURE = `CASE WHEN first IS NULL THEN '' WHEN first > until_day - 1 THEN '1'
  WHEN first <= until_day - 1 - interval '9 years' THEN '10+'
  ELSE (SELECT count(*)::text FROM generate_series(0, 9) y WHERE first <= until_day - 1 - make_interval(years => y)) END`;

const byTenure = told({ ...serve, definition: "by-tenure", denominator: ACTIVE });

const trendFigure: PlainFigure = {
  metric: "visits",
  definition: "trend",
  value: `CASE WHEN bool_or(known_visits) THEN 1.0 * sum(visits) / nullif(${ACTIVE}, 0) END`,
  numerator: "sum(visits)",
  denominator: ACTIVE,
  n: ACTIVE,
};

/** Visits per account and month in the last three months of a period, against the three before. */
const visitsTrend: PlainCheck = {
  metric: "visits",
  definition: "trend",
  async answer(question) {
    const [asked] = question.periods;
    if (!asked) return [];
    const month = (until: string, back: number) => {
      const [year = 0, number = 1] = until.split("-").map(Number);
      return new Date(Date.UTC(year, number - 1 - back, 1)).toISOString().slice(0, 10);
    };
    const of = async (back: number) => {
      const periods = [{ ...asked, from: month(asked.until, back + 3), until: month(asked.until, back) }];
      const rows = await runPlainSql({ ...question, periods }, monthlyMoneySql(question.rules.activeRule), [
        trendFigure,
      ]);
      return rows[0]?.figures.visitstrend ?? [];
    };
    const [late, early] = [await of(0), await of(3)];
    const [now, before] = [late[0] ?? null, early[0] ?? null];
    const isKnown = now !== null && before !== null && before !== 0;
    const value = isKnown ? 100 * (now / before - 1) : null;
    return [{ period: asked.period, group: null, value, n: isKnown ? (late[3] ?? 0) : 0 }];
  },
};

export const VALUE: readonly PlainCheck[] = [
  ...checksOf(({ rules }) => moneySql(rules.activeRule), BOOKED_FIGURES),
  ...checksOf(({ rules }) => purchasesSql(rules.activeRule), PURCHASE_FIGURES),
  ...checksOf(
    ({ rules }) => `
      SELECT period, ${TENURE} AS "group", active, cost, direct, known_serving FROM (${moneySql(rules.activeRule)}) lives
      WHERE active OR cost <> direct`,
    [byTenure],
  ),
  visitsTrend,
];
