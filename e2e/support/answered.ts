import type { ChartFile, ToldRow } from "./board-tables";

/** A chart's file with the months, as "YYYY-MM", that the course of its board goes from and to. */
export interface Asked extends ChartFile {
  from: string;
  to: string;
}

/** What a file has, as far as the command line can answer it, and what the command line says, both as the file writes it. */
export interface Both {
  file: readonly (readonly (string | undefined)[])[];
  said: readonly (readonly string[])[];
}

/** Yes, no, or nothing where nobody can tell. */
export const flag = (value: boolean | null) => (value === null ? "" : String(value));
/** Some columns of each line, in that order. */
export const pick = (rows: Asked["rows"], ...columns: number[]) =>
  rows.map((row) => columns.map((column) => row[column]));
/** Lines by what they begin with. */
export const byFirst = (rows: Both["file"]) => [...rows].sort(([one = ""], [other = ""]) => (one < other ? -1 : 1));
/** What a group is called in a table. */
export const nameOf = ({ group, details }: ToldRow) => String(details?.name ?? "") || group || "Not known";
