import type { Unit } from "../metrics/types";

/** What a column holds, and so how it is written: a period or month, words, or a figure of a unit. */
export type ColumnKind = "period" | "text" | Unit;

/** The figures of a chart as rows and columns: its table view and its CSV are both made from this. */
export interface ChartTable {
  /** `label` is a message key under `charts.columns`, or null where `name` is the text itself. */
  columns: { id: string; kind: ColumnKind; label: string | null; name?: string }[];
  /** Cells by column, unrounded; null is no data. */
  rows: (string | number | null)[][];
}
