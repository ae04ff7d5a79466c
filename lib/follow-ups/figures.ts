import { requireSession } from "../auth/gate";
import { loadFigures } from "../board/loaders";
import { dataRange } from "../metrics/data-range";
import type { FigureRow, Unit } from "../metrics/types";

/** What follow-ups are to move: how fast unhappy customers are heard, and how many come round. */
const MOVED = ["follow-up-time", "detractor-recovery"] as const;

export interface FollowUpFigure {
  metric: (typeof MOVED)[number];
  unit: Unit;
  row: FigureRow;
}

/** Both over the last 12 complete months, of the accounts that the reader may see; none before there are any facts. */
export async function loadFollowUpFigures(): Promise<FollowUpFigure[]> {
  const [, range] = await Promise.all([requireSession(), dataRange()]);
  if (!range) return [];
  const { lastComplete: period } = range;
  const found = await Promise.all(
    MOVED.map(async (metric) => {
      const { rows, unit } = await loadFigures({ metric, grain: "trailing-12", from: period, to: period });
      return rows.map((row) => ({ metric, unit, row }));
    }),
  );
  return found.flat();
}
