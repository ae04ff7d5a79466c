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
  /** Rows of { key, numbers }, written without a look at the engine: from the facts and the definition alone. */
  sql(view: BoardView): string;
}

/** A tile: the indicator with its change and the course of its sparkline. Compared are value and n of each month. */
export function tile(metric: string, sql: (months: Months) => string): BoardFigure {
  return {
    id: metric,
    async ask(view, scope) {
      const { grain, compare, filters } = view;
      const { rows } = await evaluate({ metric, grain, compare, filters, scope, ...courseOf(view) });
      return new Map(rows.map(({ period, value, n }) => [period, [value, n]]));
    },
    sql: (view) => sql(monthsOf(courseOf(view))),
  };
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

/** Answers within the months, as a condition on survey_answers. */
export function answeredIn({ first, end }: Months): string {
  const instant = (day: string) => `(${day})::timestamp AT TIME ZONE '${TIME_ZONE}'`;
  return `answered_at >= ${instant(first)} AND answered_at < ${instant(end)}`;
}

export const ANSWER_MONTH = `date_trunc('month', answered_at AT TIME ZONE '${TIME_ZONE}')::date`;
