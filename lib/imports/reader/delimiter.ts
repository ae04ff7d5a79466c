import Papa from "papaparse";
import { DELIMITERS, type Delimiter, type Part } from "../types";

interface Candidate {
  delimiter: Delimiter;
  /** Cells of the first row. */
  width: number;
  /** Share of rows that have as many cells as the first. */
  agreeing: number;
}

/**
 * The delimiter under which the rows of `sample` (the beginning of the text) agree best on a number of cells.
 * Certain when no other comes near; a file of one column has none and counts as separated by commas.
 */
export function findDelimiter(sample: string): Part<Delimiter> {
  const candidates = DELIMITERS.map((delimiter) => measure(sample, delimiter))
    .filter(({ width }) => width > 1)
    .sort((a, b) => b.agreeing - a.agreeing || b.width - a.width);
  const [best, second] = candidates;
  if (!best) return { value: ",", certain: true };
  const rivalled = second !== undefined && second.agreeing > best.agreeing - 0.2;
  return { value: best.delimiter, certain: best.agreeing > 0.8 && !rivalled };
}

function measure(sample: string, delimiter: Delimiter): Candidate {
  const parser = new Papa.Parser({ delimiter, newline: "\n" });
  const parsed = parser.parse(sample, 0, false) as { data: string[][] };
  const rows = parsed.data.filter((row) => row.some((cell) => cell !== ""));
  const complete = rows.length > 2 ? rows.slice(0, -1) : rows;
  const width = complete[0]?.length ?? 0;
  const agreeing = complete.filter((row) => row.length === width).length / Math.max(1, complete.length);
  return { delimiter, width, agreeing };
}
