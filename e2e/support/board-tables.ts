import { expect, type Page } from "@playwright/test";
import Papa from "papaparse";
import { lealta } from "./lealta";

/** One row as `lealta metric` tells it. */
export interface ToldRow {
  period: string;
  group: string | null;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  numerator: number | null;
  denominator: number | null;
  details?: Record<string, string | number | null>;
}

/** What the command line says of an indicator. Months as "YYYY-MM". */
export async function told(
  metric: string,
  { from, to, by, definition, filter }: { from: string; to: string; by?: string; definition?: string; filter?: string },
): Promise<{ unit: string; rows: ToldRow[] }> {
  const options = [
    ["--from", from],
    ["--to", to],
    ["--by", by],
    ["--definition", definition],
    ["--filter", filter],
  ].flatMap(([name, value]) => (name && value ? [name, value] : []));
  return lealta("metric", metric, ...options);
}

/** A chart's table: the headings, and the cells of each row. */
export interface ChartFile {
  header: string[];
  rows: string[][];
}

/** A chart's table as its file has it. */
export async function csvOf(page: Page, chart: string): Promise<ChartFile> {
  const response = await page.request.get(`/api/board/csv/${chart}`);
  expect([chart, response.status()]).toEqual([chart, 200]);
  const text = (await response.text()).replace(/^\uFEFF/, "");
  const [header = [], ...rows] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
  return { header, rows };
}

/** A figure as a file writes it: fifteen digits, nothing for no data. */
export function written(value: number | null | undefined): string {
  return value === null || value === undefined ? "" : String(Number(value.toPrecision(15)));
}
