import { beforeAll, describe, it } from "vitest";
import { withTestDatabase } from "../../database/testing";
import { lifeSql } from "../life.fixture";
import { EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { loadRandomFacts } from "../random-facts.fixture";

/** Each invoice line that is dated in the period. */
const LINES = `
  SELECT w.period, p."group", i.account_id, i.date, i.order_number, i.amount
  FROM invoices i JOIN people p ON p.id = i.account_id JOIN wanted w ON i.date >= w.from_day AND i.date < w.end_day`;

/** Each customer with what it bought and whether it was active; those who did neither in the period are left out. */
const customers = (rule: "contract" | "purchase") => `
  SELECT life.period, life."group", coalesce(bought.revenue, 0) AS revenue, coalesce(bought.gross, 0) AS gross,
    coalesce(bought.orders, 0) AS orders, life.s OR life.e OR life.within AS active
  FROM (${lifeSql(rule)}) life
  LEFT JOIN (
    SELECT period, account_id, sum(amount) AS revenue, sum(greatest(amount, 0)) AS gross,
      count(DISTINCT (date, order_number)) FILTER (WHERE amount >= 0) AS orders
    FROM (${LINES}) line GROUP BY period, account_id
  ) bought ON bought.period = life.period AND bought.account_id = life.id
  WHERE bought.account_id IS NOT NULL OR life.s OR life.e OR life.within`;

const BUYERS = "count(*) FILTER (WHERE orders > 0)";
const ACTIVE = "count(*) FILTER (WHERE active)";

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

const FIGURES = [
  amount("standard", "sum(revenue)"),
  amount("gross", "sum(gross)"),
  ratio("revenue-per-customer", "standard", "sum(revenue)", ACTIVE),
  ratio("revenue-per-customer", "per-buyer", "sum(revenue)", BUYERS),
  ratio("purchase-frequency", "standard", "sum(orders)", BUYERS),
  ratio("order-value", "standard", "sum(revenue)", "sum(orders)"),
  ratio("repeat-rate", "standard", "count(*) FILTER (WHERE orders > 1)", BUYERS, "100.0"),
];

describe.each(["contract", "purchase"] as const)(
  "value under the rule %s, against plain SQL over the invoices",
  (rule) => {
    withTestDatabase();
    beforeAll(() => loadRandomFacts(2024_03, rule));

    it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
      await expectPlainSql(asked, customers(rule), FIGURES);
    });
  },
);
