import { evaluateDefinitions } from "../../lib/metrics/evaluate";
import { MOVEMENTS } from "../../lib/metrics/retention/bridge";
import { type BoardFigure, monthsOf, tile } from "./board-figure";

const MONTHLY = "round(amount / interval_months, 6)";

export const recurringRevenue = tile(
  "recurring-revenue",
  (months) => `
  WITH ${months.cte}
  SELECT period::text AS key, ARRAY[sum(${MONTHLY}), count(DISTINCT account_id)]::float8[] AS numbers
  FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > until)
  GROUP BY period`,
);

/** The movements of the month shown, from its start to its end. */
export const bridge: BoardFigure = {
  id: "recurring-revenue bridge",
  async ask(view, scope) {
    const { grain, filters, period } = view;
    const request = { metric: "recurring-revenue", grain, filters, from: period, to: period, scope };
    const evaluations = await evaluateDefinitions(request, ["start", ...MOVEMENTS, "standard"]);
    return new Map(evaluations.map(({ definition, rows }) => [definition, [rows.at(-1)?.value ?? null]]));
  },
  sql({ period }) {
    const months = monthsOf({ from: period, to: period });
    return `
  WITH ${months.cte}, ends AS (
    SELECT account_id, min(period) AS period,
      coalesce(sum(${MONTHLY}) FILTER (WHERE start_date <= period AND (end_date IS NULL OR end_date > period)), 0) AS a,
      coalesce(sum(${MONTHLY}) FILTER (WHERE start_date <= until AND (end_date IS NULL OR end_date > until)), 0) AS b,
      min(start_date) AS first_active
    FROM months, subscriptions GROUP BY account_id),
  moves AS (SELECT sum(a) AS start, sum(b) AS standard,
    coalesce(sum(b) FILTER (WHERE a = 0 AND first_active >= period), 0) AS new,
    coalesce(sum(b) FILTER (WHERE a = 0 AND first_active < period), 0) AS reactivation,
    coalesce(sum(b - a) FILTER (WHERE a > 0 AND b > a), 0) AS expansion,
    coalesce(sum(a - b) FILTER (WHERE b > 0 AND b < a), 0) AS contraction,
    coalesce(sum(a) FILTER (WHERE a > 0 AND b = 0), 0) AS churn FROM ends)
  SELECT name AS key, ARRAY[amount]::float8[] AS numbers FROM moves
  CROSS JOIN LATERAL (VALUES ('start', start), ('standard', standard), ('new', new), ('reactivation', reactivation),
    ('expansion', expansion), ('contraction', contraction), ('churn', churn)) AS listed(name, amount)`;
  },
};
