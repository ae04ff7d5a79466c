import { TILE_GROUPS } from "../../lib/board/tiles";
import type { BoardFigure } from "./board-figure";
import * as customerSide from "./customer-side";
import * as customers from "./customers";
import * as detractors from "./detractors";
import * as drivers from "./drivers";
import * as health from "./health";
import * as lifetimes from "./lifetimes";
import * as lists from "./lists";
import { survival } from "./lives";
import * as factors from "./loss-factors";
import * as losses from "./losses";
import { MODELS } from "./models";
import * as money from "./money";
import * as pipeline from "./pipeline";
import * as profits from "./profits";
import * as purchases from "./purchases";
import * as recurring from "./recurring";
import * as responses from "./responses";
import * as revenueMoves from "./revenue-moves";
import * as voice from "./voice";
import * as wallets from "./wallets";

/** The figures of customers, revenue and answers, with the trends, the bridge and the cohort grid; then the further indicators. */
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
  voice.ces,
  voice.satisfaction10,
  ...[responses, detractors, drivers, revenueMoves, losses, factors, lists].flatMap((area) => Object.values(area)),
  survival,
  money.grossMargin,
  money.costToServe,
  money.costByTenure,
  money.customerProfitability,
  money.lifetimeValue,
  lifetimes.lifetimeBySurvival,
  money.acquisitionCost,
  money.acquisitionCostBefore,
  money.acquisitionCostByChannel,
  money.ltvToCac,
  money.cacPayback,
  money.visits,
  ...[profits, wallets, pipeline, health, customerSide].flatMap((area) => Object.values(area)),
  ...MODELS,
];

/** Tiles of the board that the benchmark has no SQL for; the list must be empty, or it is no benchmark of the board. */
export function unmeasuredTiles(): string[] {
  return TILE_GROUPS.flatMap((group): string[] => [...group.metrics]).filter(
    (metric) => !FIGURES.some(({ id }) => id === metric),
  );
}
