import { getTranslations } from "next-intl/server";
import { recordDeed } from "../audit/mutations";
import { requireSession } from "../auth/gate";
import { requestActor } from "../auth/request-actor";
import { writeCsv } from "../charts/write-csv";
import { getPool } from "../database/pool";
import { loadChartTable } from "./chart-tables";
import type { NamedTable } from "./named-table";
import type { BoardView } from "./view";

/**
 * A chart's figures as a file, of which the audit log keeps who took it along, and with which filters; null for an id that no
 * chart has.
 */
export async function loadChartCsv(
  view: BoardView,
  chart: string,
  query: URLSearchParams,
): Promise<{ fileName: string; text: string } | null> {
  const [session, found, t] = await Promise.all([
    requireSession(),
    loadChartTable(view, chart),
    getTranslations("charts.columns"),
  ]);
  if (!found) return null;
  const csv = csvOfTable(found, { name: `lealta-${chart}-${view.period.slice(0, 7)}`, asOf: t("asOf") });
  const detail = { as: "csv", query: query.toString() };
  await recordDeed(await getPool(), await requestActor(session), "board.exported", chart, detail);
  return csv;
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
