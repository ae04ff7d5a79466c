import { courseOf } from "../../lib/board/view";
import { cohortGrid } from "../../lib/metrics/cohorts/cohort-grid";
import { addMonths } from "../../lib/time/periods";
import { type BoardFigure, type Months, monthsOf, tile } from "./board-figure";

/** Who was a customer at the month's start and at its end, and who at the end came back rather than came. */
export const STATES = (months: Months) => `${months.cte},
  life AS (SELECT account_id, min(start_date) AS first_active FROM subscriptions GROUP BY account_id),
  states AS (
    SELECT period, account_id,
      bool_or(start_date <= period AND (end_date IS NULL OR end_date > period)) AS at_start,
      bool_or(start_date <= until AND (end_date IS NULL OR end_date > until)) AS at_end
    FROM months JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > period)
    GROUP BY period, account_id),
  counted AS (
    SELECT period, count(*) FILTER (WHERE at_start) AS s, count(*) FILTER (WHERE at_start AND NOT at_end) AS l,
      count(*) FILTER (WHERE NOT at_start AND at_end AND first_active >= period) AS n,
      count(*) FILTER (WHERE NOT at_start AND at_end AND first_active < period) AS r
    FROM states JOIN life USING (account_id) GROUP BY period)`;

const rate = (value: string, n: string) => (months: Months) =>
  `
  WITH ${STATES(months)}
  SELECT period::text AS key, ARRAY[100.0 * ${value} / (${n}), ${n}]::float8[] AS numbers FROM counted`;

export const customerRetention = tile("customer-retention", rate("(s - l)", "s"));
export const customerChurn = tile("customer-churn", rate("l", "s"));
export const customerTurnover = tile("customer-turnover", rate("l", "s + n + r"));

/** All cells of the grid: how many of a cohort are active at the end of each month, and how many the cohort counts. */
export const cohorts: BoardFigure = {
  id: "cohort grid",
  async ask(view, scope) {
    const { first, last } = view.data;
    const grid = await cohortGrid({ by: "month", cell: "active", from: first, to: last, filters: view.filters, scope });
    return new Map(
      grid.rows.flatMap(({ cohort, size, cells }) =>
        cells.flatMap(({ age, numerator }): [string, (number | null)[]][] =>
          numerator ? [[`${cohort} ${addMonths(cohort, age)}`, [numerator, size]]] : [],
        ),
      ),
    );
  },
  sql({ data }) {
    const months = monthsOf({ from: data.first, to: data.last });
    return `
  WITH ${months.cte},
  life AS (
    SELECT account_id, date_trunc('month', min(start_date))::date AS cohort FROM subscriptions GROUP BY account_id),
  sizes AS (SELECT cohort, count(*) AS size FROM life GROUP BY cohort)
  SELECT cohort || ' ' || period AS key, ARRAY[count(DISTINCT account_id), max(size)]::float8[] AS numbers
  FROM months
  JOIN subscriptions ON start_date <= until AND (end_date IS NULL OR end_date > until)
  JOIN life USING (account_id) JOIN sizes USING (cohort)
  WHERE cohort BETWEEN ${months.first} AND ${months.end} AND period >= cohort
  GROUP BY cohort, period`;
  },
};

/** The two curves of the trend, which the board draws from what the tiles ask. */
export const retentionAndLoss: BoardFigure = {
  id: "trend: retention and loss",
  async ask(view, scope) {
    const [stay, leave] = await Promise.all([customerRetention.ask(view, scope), customerChurn.ask(view, scope)]);
    return new Map([...stay].map(([period, [value]]) => [period, [value ?? null, leave.get(period)?.[0] ?? null]]));
  },
  sql: (view) => `
  WITH ${STATES(monthsOf(courseOf(view)))}
  SELECT period::text AS key, ARRAY[100.0 * (s - l) / s, 100.0 * l / s]::float8[] AS numbers FROM counted`,
};
