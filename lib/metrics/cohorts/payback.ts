import type { CellFigure, CohortLine } from "./types";

/** What a customer of a cohort has brought in by an age less what it cost to win, money; null where either is not known. */
export function netValue({ acquisitionCost }: Pick<CohortLine, "acquisitionCost">, cell: CellFigure | undefined) {
  const value = cell?.value ?? null;
  return value === null || acquisitionCost === null ? null : value - acquisitionCost;
}

/**
 * The first age at which a customer has brought in what it cost to win. `soFar`: by a month that is not over for all of the
 * cohort, and may change; the grid itself goes by complete months only.
 */
export function paybackSoFar(line: CohortLine): { paysBackAt: number | null; soFar: boolean } {
  if (line.paysBackAt !== null) return { paysBackAt: line.paysBackAt, soFar: false };
  const reached = line.cells.find((cell) => (netValue(line, cell) ?? -1) >= 0)?.age ?? null;
  return { paysBackAt: reached, soFar: reached !== null };
}
