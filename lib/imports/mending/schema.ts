import { z } from "zod";

/** Rows mended at a time. */
export const ROWS_SHOWN = 25;

/** The name of the field that holds a cell of a refused row: "cell.5.2" is the third cell of line 5. */
export function cellName(line: number, index: number): string {
  return `cell.${line}.${index}`;
}

const CELL = /^cell\.(\d{1,9})\.(\d{1,3})$/;

export const mendForm = z.object({
  importId: z.coerce.number().int().positive(),
  create: z.literal("on").optional(),
  /** Rows in which nothing was changed go as well. */
  unchanged: z.literal("on").optional(),
});

/** What was typed: line → index of the cell → its text. */
export function readCells(values: Readonly<Record<string, string>>): Map<number, Map<number, string>> {
  const lines = new Map<number, Map<number, string>>();
  for (const [name, text] of Object.entries(values)) {
    const [, line, index] = CELL.exec(name) ?? [];
    if (line === undefined || index === undefined) continue;
    const cells = lines.get(Number(line)) ?? new Map<number, string>();
    lines.set(Number(line), cells.set(Number(index), text));
  }
  return lines;
}

/** Line after which a page of refused rows begins. */
export const rowsAfter = z.coerce.number().int().nonnegative().max(2_147_483_647).catch(0);
