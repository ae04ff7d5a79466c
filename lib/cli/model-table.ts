import { groupName } from "./group-name";
import type { ModelAnswer } from "./model-answer";

/** Apart from the table, so that it is read also where that goes into a file. */
const NOT_CONVERGED =
  "The search for the best fit came to no end on these data: its parameters say where it stopped, have no intervals, and are not to be relied on.";

/** The answer as lines of tab-separated cells: what is one value by its name, tables with a line of headings. */
export function printModel({ groups, ...answer }: ModelAnswer): void {
  printSection(answer);
  for (const group of groups ?? []) {
    console.log("");
    printSection(group);
  }
}

function printSection(section: Record<string, unknown>, prefix = ""): void {
  if (section.converged === false) console.error(NOT_CONVERGED);
  for (const [name, value] of Object.entries(section)) {
    if (name === "group") console.log(`${prefix}${name}\t${groupName(String(value))}`);
    else if (Array.isArray(value)) printRows(`${prefix}${name}`, value);
    else if (isRecord(value) && !(value instanceof Date) && !isFigure(value)) printSection(value, `${prefix}${name}.`);
    else if (value !== undefined) console.log(`${prefix}${name}\t${cell(value)}`);
  }
}

function printRows(name: string, rows: unknown[]): void {
  const records = rows.filter(isRecord);
  if (records.length === 0) {
    console.log(`${name}\t${rows.map(cell).join(" ")}`);
    return;
  }
  console.log(`\n${name}`);
  const columns = Object.keys(records[0] ?? {});
  console.log(columns.join("\t"));
  for (const record of records) console.log(columns.map((column) => cell(record[column])).join("\t"));
}

function cell(value: unknown): string {
  if (value === null || value === undefined) return "–";
  if (typeof value === "number") return String(Number(value.toFixed(6)));
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map(cell).join(" ");
  if (isRecord(value)) return isFigure(value) ? range(value) : Object.values(value).map(cell).join(" ");
  return String(value);
}

function isFigure(record: Record<string, unknown>): boolean {
  return "value" in record && "low" in record && !("renewals" in record);
}

/** A figure with its interval; the standard error is told by JSON. */
function range({ value, low, high }: Record<string, unknown>): string {
  return low === null || low === undefined ? cell(value) : `${cell(value)} (${cell(low)} to ${cell(high)})`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
