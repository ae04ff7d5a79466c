import { TILE_GROUPS } from "../../lib/board/tiles";
import type { BoardFigure } from "./board-figure";
import * as customers from "./customers";
import * as purchases from "./purchases";
import * as recurring from "./recurring";
import * as voice from "./voice";

/** Everything the board shows: the tiles, the trends, the bridge and the cohort grid. */
export const FIGURES: readonly BoardFigure[] = [
  voice.nps,
  voice.csat,
  customers.customerRetention,
  customers.customerChurn,
  customers.customerTurnover,
  purchases.repeatRate,
  recurring.recurringRevenue,
  purchases.revenue,
  purchases.revenuePerCustomer,
  purchases.purchaseFrequency,
  purchases.orderValue,
  voice.npsGroups,
  customers.retentionAndLoss,
  recurring.bridge,
  customers.cohorts,
];

/** Tiles of the board that the benchmark has no SQL for; the list must be empty, or it is no benchmark of the board. */
export function unmeasuredTiles(): string[] {
  return TILE_GROUPS.flatMap((group): string[] => [...group.metrics]).filter(
    (metric) => !FIGURES.some(({ id }) => id === metric),
  );
}
