import { writeCsv } from "../charts/write-csv";
import { CHART_TABLES, type ChartName } from "./chart-tables";
import type { BoardView } from "./view";

/** A chart's figures as a file; null for a name that no chart has. */
export async function loadChartCsv(view: BoardView, chart: string): Promise<{ fileName: string; text: string } | null> {
  if (!Object.hasOwn(CHART_TABLES, chart)) return null;
  const { table, names } = await CHART_TABLES[chart as ChartName](view);
  const header = table.columns.map(({ id }) => names[id] ?? id);
  return { fileName: `lealta-${chart}-${view.period.slice(0, 7)}.csv`, text: writeCsv(header, table.rows) };
}
