import type { Interval } from "./interval";
import { studentQuantile } from "./student-quantile";

/** A standard error below this share of the changes is what rounding leaves of none at all. */
const ROUNDING = 1e-12;

/** What one customer (cluster) measured before the change and after it: number of values and their sum. */
export interface ClusterSums {
  treated: boolean;
  before: { n: number; sum: number };
  after: { n: number; sum: number };
}

export interface DifferenceInDifferences {
  /** Change of the treated less change of the others, in units of the values. */
  estimate: number;
  standardError: number;
  /** Null where no customer departs from its group's change, so that nothing is known of the spread. */
  interval: Interval | null;
  treatedChange: number;
  controlChange: number;
  /** Customers seen on both sides of the change; the others tell nothing of it. */
  treatedClusters: number;
  controlClusters: number;
}

/**
 * Difference in differences: how much more did those under a change move than those who were not?
 *
 * In words: least squares with an effect of each customer, one of "after" and one of "treated and after". Taking each
 * customer's mean from its values leaves, in each group, the mean of the customers' own changes (mean after less mean
 * before), weighted by before × after / (before + after) values; the estimate is the difference of the two. Its standard error
 * allows for any dependence among the values of one customer: squared sums of each customer's residuals, times G / (G - 1) ×
 * (N - 1) / (N - 3) for G customers with N values. The interval has t with G - 1 degrees of freedom.
 *
 * One row per customer; customers with values on one side only are left out. It supposes that without the change both groups
 * would have moved alike. Null with fewer than two customers in either group. With a handful of treated customers the interval
 * is too short.
 *
 * Source: Angrist & Pischke (2009), Mostly Harmless Econometrics, eq. 5.2.3; within transformation by Wooldridge
 * (2010), Econometric Analysis, section 10.5; clusters by Liang & Zeger (1986), Biometrika 73:13-22, the factor (CR1) and t by
 * Cameron & Miller (2015), J. Human Resources 50:317-372.
 * Example: treated 10 → 16 and 12 → 16, others 8 → 9 and 10 → 13: 5 - 2 = 3.
 */
export function differenceInDifferences(clusters: Iterable<ClusterSums>): DifferenceInDifferences | null {
  const treated: Change[] = [];
  const control: Change[] = [];
  for (const { treated: isTreated, before, after } of clusters) {
    if (!(before.n > 0) || !(after.n > 0)) continue;
    const weight = (before.n * after.n) / (before.n + after.n);
    const values = before.n + after.n;
    (isTreated ? treated : control).push({ change: after.sum / after.n - before.sum / before.n, weight, values });
  }
  if (treated.length < 2 || control.length < 2) return null;
  const [one, two] = [summarise(treated), summarise(control)];
  const clustersUsed = treated.length + control.length;
  const values = one.values + two.values;
  const correction = (clustersUsed / (clustersUsed - 1)) * ((values - 1) / (values - 3));
  const standardError = Math.sqrt(correction * (one.squares + two.squares));
  const estimate = one.change - two.change;
  const half = studentQuantile(clustersUsed - 1) * standardError;
  const spreads = standardError > ROUNDING * (Math.abs(one.change) + Math.abs(two.change));
  return {
    estimate,
    standardError,
    interval: spreads ? { low: estimate - half, high: estimate + half } : null,
    treatedChange: one.change,
    controlChange: two.change,
    treatedClusters: treated.length,
    controlClusters: control.length,
  };
}

interface Change {
  change: number;
  weight: number;
  values: number;
}

/** Weighted mean of the changes, and the squared influence of each customer on it, added up. */
function summarise(changes: readonly Change[]): { change: number; squares: number; values: number } {
  const weight = changes.reduce((sum, each) => sum + each.weight, 0);
  const change = changes.reduce((sum, each) => sum + each.weight * each.change, 0) / weight;
  const squares = changes.reduce((sum, each) => sum + ((each.weight * (each.change - change)) / weight) ** 2, 0);
  return { change, squares, values: changes.reduce((sum, each) => sum + each.values, 0) };
}
