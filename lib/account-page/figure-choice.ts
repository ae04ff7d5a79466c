import type { Grain } from "../metrics/types";

/** How many months the page of an account looks back on: two years and the same month before. */
export const MONTHS_BACK = 25;

/** The indicators that the page of an account shows, each by the grain that tells most of a single account. */
const GRAIN_OF = {
  health: "month",
  "recurring-revenue": "month",
  revenue: "month",
  "customer-profitability": "trailing-12",
  "share-of-wallet": "trailing-12",
  "lifetime-value": "trailing-12",
  "expected-purchases": "month",
  "p-alive": "month",
  nps: "trailing-12",
} as const satisfies Record<string, Grain>;

export type FigureId = keyof typeof GRAIN_OF;

export function figureGrain(metric: FigureId): Grain {
  return GRAIN_OF[metric];
}

/** The grain of what an address names; null for what the page does not show. */
export function grainOfAddress(metric: string): Grain | null {
  return Object.hasOwn(GRAIN_OF, metric) ? GRAIN_OF[metric as FigureId] : null;
}
