import { type Cell, type Panel, partOf, ratioOf } from "./panel";

/**
 * A ratio of sums written as a mean of one value for each customer: the ratio, plus what the customer's numerator exceeds
 * ratio × denominator by, times the number of customers over the summed denominator. The mean of the values is the ratio to
 * the last digit, and their spread is that of the ratio (its first-order expansion), so that methods made for means take it.
 *
 * One value per customer of the cell, those without any part in it included; null where the denominators make 0.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd edition, section 2.11; Deville (1999), Survey Methodology 25:193-203.
 * Example: lost 1 of 2 months, 0 of 2 → ratio 1/4, values 1/4 + 2 × (1 - 1/2) / 4 = 1/2 and 1/4 + 2 × (0 - 1/2) / 4 = 0.
 */
export function linearise(panel: Panel, cell: Cell): number[] | null {
  const made = ratioOf(panel, cell);
  if (!made) return null;
  const factor = cell.customers.length / made.over;
  return cell.customers.map((customer) => {
    const { y, x } = partOf(panel, customer, cell.months);
    return made.ratio + factor * (y - made.ratio * x);
  });
}
