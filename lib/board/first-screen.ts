import { setTimeout as sleep } from "node:timers/promises";
import { tileMetrics } from "./boards";
import { loadChosenEffect } from "./changes/loaders";
import { loadChoices, loadCourse } from "./loaders";
import { loadTargets } from "./targets";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** Milliseconds that the first byte may wait for figures: where they are warm they are there sooner. */
const PATIENCE = 80;

/**
 * Waits for what stands on the first screen, but not for long, and says whether all of it is there. Then it is part of the page as
 * it is first drawn, and nothing has to make room for it; otherwise each arrives in its place, as everything below does.
 */
export async function awaitFirstScreen(view: BoardView, board: BoardDeclaration): Promise<boolean> {
  const figures = [...tileMetrics(board), ...board.themes.flat()].map((metric) => loadCourse(view, metric));
  const own = board.id === "changes" ? [loadChosenEffect(view)] : [];
  const over = new AbortController();
  // A figure that fails says so in its own card.
  const all = Promise.all([...figures, ...own, loadTargets(view), loadChoices()]).then(
    () => true,
    () => false,
  );
  const isThere = await Promise.race([all, sleep(PATIENCE, false, { signal: over.signal })]);
  over.abort();
  return isThere;
}
