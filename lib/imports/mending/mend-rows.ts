import type { RefusedRow } from "./data";

/** A row as it goes in again: the line on which it stood, and a cell for each name of the header. */
export interface MendedRow {
  line: number;
  cells: string[];
}

/**
 * Refused rows with what was typed into their cells. Rows in which nothing was changed are left out unless `unchanged`; so are
 * those of which nothing is left, since a blank row says nothing. A row with too many or too few cells is cut to the header's or
 * filled up, which by itself is no change.
 */
export function mendRows(
  rows: readonly RefusedRow[],
  typed: ReadonlyMap<number, ReadonlyMap<number, string>>,
  { width, unchanged }: { width: number; unchanged: boolean },
): MendedRow[] {
  return rows.flatMap(({ line, cells }) => {
    const before = Array.from({ length: width }, (_, index) => cells[index] ?? "");
    const after = before.map((cell, index) => plain(typed.get(line)?.get(index) ?? cell));
    // A field of one line shows line ends as nothing, and sends the cell back without them.
    const isChanged = after.some((cell, index) => oneLine(cell) !== oneLine(before[index] ?? ""));
    const sent = isChanged ? after.map((cell, index) => restored(cell, before[index] ?? "")) : before;
    const isBlank = sent.every((cell) => cell.trim() === "");
    return isBlank || !(isChanged || unchanged) ? [] : [{ line, cells: sent }];
  });
}

/** The cell as it was where only its line ends are missing. */
function restored(cell: string, before: string): string {
  return oneLine(cell) === oneLine(before) ? before : cell;
}

function oneLine(cell: string): string {
  return cell.replace(/[\r\n]/g, "");
}

function plain(cell: string): string {
  return cell.replaceAll("\0", "").replaceAll("\r\n", "\n");
}
