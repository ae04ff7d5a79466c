import type { Dimension } from "../types";

/**
 * Sums that the rollups do not keep, since their facts are few: added up from the facts when asked for. What the engine
 * does with them (groups, filters, scope, drill-down) is the same as for the rollups' own.
 */
export interface SumSource {
  id: string;
  /** SQL type of each sum. */
  sums: Readonly<Record<string, "numeric" | "bigint">>;
  /**
   * SQL of the rows to add up: one column `period`, one per sum, named as the sum, and who they belong to: a column
   * `account_id` (null: nobody that is an account yet) or, for a source that knows only some dimensions, those as columns.
   *
   * @param wanted a table of periods: period, from_day, end_month, until_day (half-open days)
   */
  rows(wanted: string): string;
  /** The same where `wanted` holds one period, if that can be had sooner. */
  rowsOfOne?(wanted: string): string;
  /** The only dimensions by which the facts are known; absent where they belong to accounts. */
  dimensions?: readonly Dimension[];
  /** The sums are those of the whole organisation, the same for every group and under every filter. */
  everywhere?: true;
}

/** SQL of the organisation's time zone, by which instants fall on days. */
export const TIME_ZONE = "coalesce((SELECT time_zone FROM rollup_state), 'UTC')";

/**
 * SQL of a table of the periods' months: period, month. What lies in a month is joined to its periods by it at once, and not
 * compared with every period. OFFSET has the months be listed first: what is joined to them would else be read anew for each
 * period wherever it is too large for memory.
 */
export const monthsOf = (wanted: string) =>
  `(SELECT period, month::date FROM ${wanted}, generate_series(from_day, end_month, interval '1 month') month OFFSET 0)`;

/** SQL condition that a day lies in a month that figures count; facts dated later wait for theirs. */
export const withinHorizon = (day: string) =>
  `${day} < coalesce((SELECT horizon + interval '1 month' FROM rollup_state), 'infinity')`;

/** SQL of the rows of a source, for so many periods. */
export const rowsOf = (source: SumSource, wanted: string, periods: number): string =>
  periods === 1 && source.rowsOfOne ? source.rowsOfOne(wanted) : source.rows(wanted);
