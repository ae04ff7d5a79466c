import { getTranslations } from "next-intl/server";
import { writeCsv } from "../charts/write-csv";
import { loadChartTable } from "./chart-tables";
import type { NamedTable } from "./named-table";
import type { BoardView } from "./view";

/** A chart's figures as a file; null for an id that no chart has. */
export async function loadChartCsv(view: BoardView, chart: string): Promise<{ fileName: string; text: string } | null> {
  const [found, t] = await Promise.all([loadChartTable(view, chart), getTranslations("charts.columns")]);
  return found && csvOfTable(found, { name: `lealta-${chart}-${view.period.slice(0, 7)}`, asOf: t("asOf") });
}

/**
 * A table as a file. Where the facts have gone beyond its figures, it says as of when these are: in its name, and in a last
 * column, so that lines put together with others still tell.
 */
export function csvOfTable(
  { table, names, oldSince }: NamedTable,
  { name, asOf }: { name: string; asOf: string },
): { fileName: string; text: string } {
  const header = table.columns.map(({ id }) => names[id] ?? id);
  if (!oldSince) return { fileName: `${name}.csv`, text: writeCsv(header, table.rows) };
  const rows = table.rows.map((row) => [...row, oldSince]);
  const minute = oldSince.slice(0, 16).replace(/\D/g, "");
  return { fileName: `${name}-as-of-${minute}.csv`, text: writeCsv([...header, asOf], rows) };
}
