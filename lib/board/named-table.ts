import type { ChartTable } from "../charts/chart-table";
import type { Evaluation } from "../metrics/types";
import type { BoardView } from "./view";

/** Lines that a spreadsheet holds below its headings: a file of accounts has all of them, so that it adds up to the figure. */
export const MOST_LINES = 1_048_575;

/** A chart's figures with the headings of its columns, by id, in the reader's language. */
export interface NamedTable {
  table: ChartTable;
  names: Record<string, string>;
  /** Instant at which its oldest figures were worked out, where the facts have changed since. */
  oldSince?: string | null;
}

/** When the oldest of these were worked out, of those that the facts have gone beyond; null: all say what the facts do. */
export function oldestOf(evaluations: readonly Pick<Evaluation, "stale" | "asOf">[]): string | null {
  const [oldest] = evaluations.flatMap(({ stale, asOf }) => (stale && asOf !== null ? [asOf] : [])).sort();
  return oldest ?? null;
}

/** How the tables of the charts that no common kind covers are made, by id. */
export type OwnTables = Record<string, (view: BoardView) => Promise<NamedTable>>;
