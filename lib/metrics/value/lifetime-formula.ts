import { wilsonInterval } from "../../statistics/wilson-interval";
import { noFigure } from "../define";
import type { Figure, SummedDefinition, SumName, Sums } from "../types";

/** What lifetime value is made of. */
export const LIFETIME_SUMS = [
  "revenue",
  "directCost",
  "directCostMonths",
  "customersActive",
  "customersStart",
  "customersLost",
] as const satisfies SumName[];

/** The accounts behind a lifetime: what each brought in after direct cost, and the months that it began as a customer. */
export const LIFETIME_LISTED = {
  numerator: [
    ["revenue", 1],
    ["directCost", -1],
  ],
  denominator: [["customersStart", 1]],
} as const satisfies NonNullable<SummedDefinition["listed"]>;

/**
 * What a customer brings in a month, after direct cost where that is to be taken off. Null where nobody was active, nothing was
 * invoiced or, with a margin, no direct cost is known; then a lifetime of it is not known either.
 *
 * @param sums of months added up, so that customersActive are customer-months
 */
export function monthlyWorth(
  sums: Sums,
  isMargin: boolean,
): { worth: number } | { noData: NonNullable<Figure["noData"]> } {
  if (sums.customersActive <= 0) return { noData: "no-customers" };
  if (sums.revenue <= 0) return { noData: "no-revenue" };
  if (isMargin && sums.directCostMonths <= 0) return { noData: "no-costs" };
  return { worth: (sums.revenue - (isMargin ? sums.directCost : 0)) / sums.customersActive };
}

/**
 * Value of a customer's whole life at the present monthly churn: worth per month over churn, as 1/churn is the mean of a life
 * that has the same chance to end in each month. The interval is Wilson's of churn, turned over; n is the customers at the
 * start of the months. Churn of 0 gives no value, since nobody's life has been seen to end.
 *
 * Source: Gupta & Lehmann (2003), Journal of Interactive Marketing 17(1):9-24, without discounting.
 * Example: 10,000 of 100 customers, 3,000 direct cost, 5 of 100 lost → 70 / 0.05 = 1,400; without margin 2,000.
 */
export function lifetimeValue(sums: Sums, isMargin: boolean): Figure {
  const monthly = monthlyWorth(sums, isMargin);
  const { customersStart: start, customersLost: lost } = sums;
  if ("noData" in monthly) return noFigure(0, 0, monthly.noData);
  const { worth } = monthly;
  if (start <= 0) return noFigure(worth, 0, "no-customers-at-start");
  if (lost <= 0) return noFigure(worth, 0, "no-losses");
  const churn = wilsonInterval(lost, start);
  const interval = churn && inOrder(worth / churn.high, worth / churn.low);
  return {
    value: worth / (lost / start),
    numerator: worth,
    denominator: lost / start,
    n: start,
    interval,
    variance: null,
    noData: null,
  };
}

/**
 * Value of a customer for one period and the chance of another: revenue per customer × margin × retention, all of the period.
 * Interval from retention's (Wilson).
 *
 * Example: 100 × 70 % × 95 % = 66.5.
 */
export function onePeriodValue(sums: Sums): Figure {
  const monthly = monthlyWorth(sums, true);
  const { customersStart: start, customersLost: lost } = sums;
  if ("noData" in monthly) return noFigure(0, 0, monthly.noData);
  const { worth } = monthly;
  if (start <= 0) return noFigure(worth, 0, "no-customers-at-start");
  const stayed = wilsonInterval(start - lost, start);
  const interval = stayed && inOrder(worth * stayed.low, worth * stayed.high);
  return {
    value: (worth * (start - lost)) / start,
    numerator: worth * (start - lost),
    denominator: start,
    n: start,
    interval,
    variance: null,
    noData: null,
  };
}

/** Where the worth is below 0, a longer life is worth less. */
function inOrder(one: number, other: number) {
  return { low: Math.min(one, other), high: Math.max(one, other) };
}
