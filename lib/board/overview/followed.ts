import { BOARDS, tileMetrics } from "../boards";
import type { BoardDeclaration } from "../types";

/** An indicator that has a tile, and the board that looks closer at it. */
export interface Followed {
  metric: string;
  board: BoardDeclaration;
}

/** Every indicator that any board has on a tile, once, in the order of the boards: with the overview only if no other has it. */
export function followedMetrics(boards: readonly BoardDeclaration[] = BOARDS): Followed[] {
  const closer = [...boards.filter(({ id }) => id !== "overview"), ...boards.filter(({ id }) => id === "overview")];
  const found = new Map<string, BoardDeclaration>();
  for (const board of closer) {
    for (const metric of tileMetrics(board)) if (!found.has(metric)) found.set(metric, board);
  }
  return [...found].map(([metric, board]) => ({ metric, board }));
}
