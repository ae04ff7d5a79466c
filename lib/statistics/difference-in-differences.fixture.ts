import type { ClusterSums } from "./difference-in-differences";

/** One value of one customer in one period. `treated` is the customer's own and the same in all its rows. */
export interface PanelRow {
  cluster: string;
  treated: boolean;
  after: boolean;
  value: number;
}

/** Values added up per customer, before and after a change: what `differenceInDifferences` takes. One pass over the rows. */
export function sumClusters(rows: Iterable<PanelRow>): ClusterSums[] {
  const clusters = new Map<string, ClusterSums>();
  for (const { cluster, treated, after, value } of rows) {
    let sums = clusters.get(cluster);
    if (!sums) {
      sums = { treated, before: { n: 0, sum: 0 }, after: { n: 0, sum: 0 } };
      clusters.set(cluster, sums);
    }
    const side = after ? sums.after : sums.before;
    side.n++;
    side.sum += value;
  }
  return [...clusters.values()];
}
