import { setTimeout as sleep } from "node:timers/promises";
import { tileMetrics } from "./boards";
import { loadChoices, loadCourse } from "./loaders";
import { loadTargets } from "./targets";
import type { BoardDeclaration } from "./types";
import type { BoardView } from "./view";

/** Milliseconds that the first byte may wait for figures: where they are warm they are there sooner. */
const PATIENCE = 80;

/**
 * Waits for what stands on the first screen, but not for long. Then it is part of the page as it is first drawn, and nothing has to
 * make room for it; what is late arrives in its place, as everything below does.
 */
export async function awaitFirstScreen(view: BoardView, board: BoardDeclaration): Promise<void> {
  const figures = [...tileMetrics(board), ...board.themes.flat()].map((metric) => loadCourse(view, metric));
  const over = new AbortController();
  // A figure that fails says so in its own card.
  const all = Promise.allSettled([...figures, loadTargets(view), loadChoices()]);
  await Promise.race([all, sleep(PATIENCE, undefined, { signal: over.signal })]);
  over.abort();
}
