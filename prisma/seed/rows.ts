/** One line of a file of the demo company: column → cell. Every row of a file has the same columns in the same order. */
export type FileRow = Readonly<Record<string, string | number | null>>;

/** CSV as RFC 4180 has it: a cell with a comma, a quotation mark or a line break stands in quotation marks. */
export function toCsv(rows: readonly FileRow[]): string {
  const header = Object.keys(rows[0] ?? {});
  const lines = rows.map((row) => header.map((column) => cell(row[column] ?? null)).join(","));
  return `${[header.join(","), ...lines].join("\n")}\n`;
}

function cell(value: string | number | null): string {
  const text = value === null ? "" : String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** An amount of money to the cent. */
export const money = (amount: number): string => amount.toFixed(2);
