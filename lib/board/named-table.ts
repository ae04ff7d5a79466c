import type { ChartTable } from "../charts/chart-table";
import type { BoardView } from "./view";

/** A chart's figures with the headings of its columns, by id, in the reader's language. */
export interface NamedTable {
  table: ChartTable;
  names: Record<string, string>;
}

/** How the tables of the charts that no common kind covers are made, by id. */
export type OwnTables = Record<string, (view: BoardView) => Promise<NamedTable>>;
