import { writeCsv } from "../charts/write-csv";
import { loadChartTable } from "./chart-tables";
import type { BoardView } from "./view";

/** A chart's figures as a file; null for an id that no chart has. */
export async function loadChartCsv(view: BoardView, chart: string): Promise<{ fileName: string; text: string } | null> {
  const found = await loadChartTable(view, chart);
  if (!found) return null;
  const { table, names } = found;
  const header = table.columns.map(({ id }) => names[id] ?? id);
  return { fileName: `lealta-${chart}-${view.period.slice(0, 7)}.csv`, text: writeCsv(header, table.rows) };
}
