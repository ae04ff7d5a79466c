import type { AccountScope } from "../../lib/auth/scope";
import type { BoardView } from "../../lib/board/view";
import { courseOf } from "../../lib/board/view";
import { evaluate } from "../../lib/metrics/evaluate";
import { TIME_ZONE } from "../sizes";

/** What is compared: by key (a period, or whatever else tells the numbers apart) the numbers that must be the same. */
export type Answer = Map<string, (number | null)[]>;

/** A figure of the board, asked of the engine as the board asks it, and found by plain SQL over the facts. */
export interface BoardFigure {
  id: string;
  ask(view: BoardView, scope: AccountScope): Promise<Answer>;
  /** Rows of { key, numbers }, written without a look at the engine: from the facts and the definition alone. Null: see `timed`. */
  sql: ((view: BoardView) => string) | null;
}

/** A definition by "metric" or "metric/definition". */
type Asked = string;

/** A tile: the indicator with its change and the course of its sparkline. Compared are value and n of each month that has a value. */
export function tile(asked: Asked, sql: (months: Months) => string): BoardFigure {
  return { ...timed(asked), sql: (view) => sql(monthsOf(courseOf(view))) };
}

/** The course of a model's figure, which no SQL tells: only its time is taken. */
export function timed(asked: Asked): BoardFigure {
  return {
    id: asked,
    async ask(view, scope) {
      const rows = await rowsOf(asked, view, scope);
      return new Map(rows.flatMap(({ period, value, n }) => (value === null ? [] : [[period, [value, n]]])));
    },
    sql: null,
  };
}

/**
 * The course of an indicator with groups of its own (reasons, themes, ...). Where a group has nothing in a month one side may
 * say so and the other be silent, so what is nothing is left out; capitals do not tell groups apart.
 *
 * @param sql rows of period, name, value and n
 */
export function groups(asked: Asked, sql: (months: Months) => string): BoardFigure {
  return {
    id: asked,
    async ask(view, scope) {
      const rows = await rowsOf(asked, view, scope);
      return new Map(
        rows.flatMap(({ period, group, value, n }) =>
          value === null || value === 0 ? [] : [[`${period} ${group?.toLowerCase() ?? ""}`, [value, n]]],
        ),
      );
    },
    sql: (view) => `
  SELECT period || ' ' || lower(name) AS key, ARRAY[value, n]::float8[] AS numbers
  FROM (${sql(monthsOf(courseOf(view)))}) named WHERE value <> 0`,
  };
}

async function rowsOf(asked: Asked, view: BoardView, scope: AccountScope) {
  const [metric = asked, definition] = asked.split("/");
  const { grain, compare, filters } = view;
  const { rows } = await evaluate({ metric, definition, grain, compare, filters, scope, ...courseOf(view) });
  return rows;
}

/** The end of a query: value and n of every period of `from`, of those with a value. */
export function told(value: string, n: string, from: string): string {
  return `SELECT key, numbers FROM (
    SELECT period::text AS key, ARRAY[${value}, ${n}]::float8[] AS numbers FROM ${from}) each WHERE numbers[1] IS NOT NULL`;
}

/** Months as SQL needs them: `first` and `end` bound the days, and the common table `months` lists (period, until). */
export interface Months {
  first: string;
  /** Day after the last month. */
  end: string;
  cte: string;
}

export function monthsOf({ from, to }: { from: string; to: string }): Months {
  const series = `generate_series(DATE '${from}', DATE '${to}', interval '1 month')`;
  return {
    first: `DATE '${from}'`,
    end: `(DATE '${to}' + interval '1 month')::date`,
    cte: `months AS (SELECT m::date AS period, (m + interval '1 month')::date AS until FROM ${series} m)`,
  };
}

/** The instant at which a day begins where the organisation is. */
export const startOf = (day: string) => `((${day})::timestamp AT TIME ZONE '${TIME_ZONE}')`;
/** The time that clocks show there, and the month. */
export const local = (instant: string) => `(${instant} AT TIME ZONE '${TIME_ZONE}')`;
export const localMonth = (instant: string) => `date_trunc('month', ${local(instant)})::date`;

/** Answers within the months, as a condition on survey_answers. */
export function answeredIn({ first, end }: Months): string {
  return `answered_at >= ${startOf(first)} AND answered_at < ${startOf(end)}`;
}

export const ANSWER_MONTH = localMonth("answered_at");
