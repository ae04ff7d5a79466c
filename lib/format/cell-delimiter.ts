import { numberFormat } from "./formatters";

/** What parts the cells of a file for the reader's spreadsheet program: a semicolon where the decimal mark is a comma. */
export function cellDelimiter(locale: string): ";" | "," {
  return numberFormat(locale).format(0.5).includes(",") ? ";" : ",";
}
