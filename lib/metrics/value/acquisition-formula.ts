import { noFigure } from "../define";
import type { NoData } from "../no-data";
import type { Figure, SumName, Sums } from "../types";

/** Spend on winning customers, with the sum that tells in how many months the organisation booked any. */
export const SPEND = { spend: "acquisitionSpend", months: "spendMonths" } as const satisfies Spend;
export const SPEND_BEFORE = { spend: "acquisitionSpendBefore", months: "spendMonthsBefore" } as const satisfies Spend;

interface Spend {
  spend: SumName;
  months: SumName;
}

/** Why spend is not known; null where it is. Spend is booked on channels and segments, and cannot be told by other dimensions. */
export function unknownSpend(sums: Sums, { spend, months }: Spend): NoData | null {
  if (Number.isNaN(sums[spend])) return "not-by-dimension";
  return sums[months] <= 0 ? "no-spend" : null;
}

/**
 * What it cost to win a customer: spend over new customers.
 *
 * Example: 20,000 / 50 = 400.
 */
export function acquisitionCost(sums: Sums, of: Spend): Figure {
  const { customersNew } = sums;
  const unknown = unknownSpend(sums, of);
  if (unknown) return { ...noFigure(0, customersNew, unknown), numerator: null };
  const spend = sums[of.spend];
  if (customersNew <= 0) return noFigure(spend, customersNew, "no-new-customers");
  const figure = { value: spend / customersNew, numerator: spend, denominator: customersNew, n: customersNew };
  return { ...figure, interval: null, variance: null, noData: null };
}
