import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { loadMoreFacts } from "../cohorts/more-facts.fixture";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { moneySql } from "./plain-money.fixture";

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

const ACTIVE = "count(*) FILTER (WHERE active)";
const BUYERS = "count(*) FILTER (WHERE orders > 0)";
const margin = { metric: "gross-margin", numerator: "sum(revenue - direct)", n: BUYERS, known: "known_direct" };
const serve = { metric: "cost-to-serve", numerator: "sum(cost - direct)", n: ACTIVE, known: "known_serving" };
const profit = { metric: "customer-profitability", numerator: "sum(revenue - cost)", n: ACTIVE, known: "known_cost" };
const visits = { metric: "visits", numerator: "sum(visits)", n: ACTIVE, known: "known_visits" };

const FIGURES = [
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

describe.each(["contract", "purchase"] as const)("costs and visits under the rule %s, against plain SQL", (rule) => {
  withTestDatabase();
  beforeAll(() => loadMoreFacts(2024_05, rule));

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, moneySql(rule), FIGURES);
  });
});
