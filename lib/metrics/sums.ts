import { SUM_NAMES as ROLLUP_SUM_NAMES } from "../rollups/measures";
import { SOURCE_SUM_NAMES } from "./sources/all";
import type { SumName, Sums } from "./types";

/** All that formulas can read. */
export const SUM_NAMES: readonly SumName[] = [...ROLLUP_SUM_NAMES, ...SOURCE_SUM_NAMES];

/** Sums with the given values, 0 elsewhere: those of a group where nothing else happened. */
export function toSums(given: Partial<Record<SumName, number>> = {}): Sums {
  return { ...(Object.fromEntries(SUM_NAMES.map((name) => [name, 0])) as Record<SumName, number>), ...given };
}

const MONEY: ReadonlySet<SumName> = new Set([
  "revenue",
  "revenueGross",
  "cost",
  "directCost",
  "acquisitionSpend",
  "acquisitionSpendBefore",
  "newRevenue",
  "mrrStart",
  "mrrEnd",
  "mrrNew",
  "mrrExpansion",
  "mrrContraction",
  "mrrChurned",
  "mrrReactivated",
  "npsWeight",
  "npsWeightPromoters",
  "npsWeightDetractors",
  "walletSpend",
  "walletOurs",
  "walletOldSpend",
  "wonAmount",
  "lostAmount",
  "undecidedAmount",
  "firstWinAmount",
  "strangerWinAmount",
  "openAmount",
  "stalledAmount",
  "stalledFixedAmount",
  "riskRevenue",
]);

/** How a sum is to be written out in an explanation: as money or as a plain number. */
export function sumUnit(name: SumName): "money" | "count" {
  return MONEY.has(name) ? "money" : "count";
}
