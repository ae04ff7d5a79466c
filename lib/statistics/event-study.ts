import { type ClusterSums, type DifferenceInDifferences, differenceInDifferences } from "./difference-in-differences";

/** One value of one customer in one period, as "2024-03" or any other name of it. */
export interface EventStudyRow {
  cluster: string;
  treated: boolean;
  period: string;
  value: number;
}

/** The effect in one period against the last one before the change; null where too few customers have both. */
export interface EventStudyPoint {
  period: string;
  effect: DifferenceInDifferences | null;
}

/**
 * Event study: by how much the treated were apart from the others in each period, relative to the period before the change.
 *
 * In words: for each period the difference in differences of that period against `basePeriod`, among customers who have a
 * value in both, with the same standard errors. Before the change the points should lie about 0: if not, the groups did not
 * move alike and the estimate after it is in doubt. The base period is left out, as it is 0 by definition.
 *
 * Periods in the order of their names. Two values of a customer in one period count by their mean. In a panel without gaps it
 * equals least squares with effects of customer and period and one of treatment for each period.
 *
 * Source: Callaway & Sant'Anna (2021), J. Econometrics 225:200-230, section 2, with never-treated customers and without covariates.
 */
export function eventStudy(rows: Iterable<EventStudyRow>, basePeriod: string): EventStudyPoint[] {
  const clusters = new Map<string, number>();
  const treated: boolean[] = [];
  const periods = new Map<string, PeriodSums>();
  for (const row of rows) {
    let cluster = clusters.get(row.cluster);
    if (cluster === undefined) {
      cluster = treated.push(row.treated) - 1;
      clusters.set(row.cluster, cluster);
    }
    let sums = periods.get(row.period);
    if (!sums) {
      sums = { n: [], sum: [] };
      periods.set(row.period, sums);
    }
    // Filled without holes, as arrays with holes are slow.
    while (sums.n.length <= cluster) {
      sums.n.push(0);
      sums.sum.push(0);
    }
    sums.n[cluster] = (sums.n[cluster] ?? 0) + 1;
    sums.sum[cluster] = (sums.sum[cluster] ?? 0) + row.value;
  }
  const base = periods.get(basePeriod) ?? { n: [], sum: [] };
  return [...periods]
    .filter(([period]) => period !== basePeriod)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([period, sums]) => ({ period, effect: differenceInDifferences(pair(treated, base, sums)) }));
}

/** Number of values and their sum, by the place of the customer. */
interface PeriodSums {
  n: number[];
  sum: number[];
}

function* pair(treated: readonly boolean[], base: PeriodSums, sums: PeriodSums): Iterable<ClusterSums> {
  for (const [cluster, isTreated] of treated.entries())
    yield { treated: isTreated, before: mean(base, cluster), after: mean(sums, cluster) };
}

function mean(sums: PeriodSums, cluster: number): { n: number; sum: number } {
  const n = sums.n[cluster] ?? 0;
  return n > 0 ? { n: 1, sum: (sums.sum[cluster] ?? 0) / n } : { n: 0, sum: 0 };
}
