import { chiSquareTail } from "./chi-square";
import { mergeCounts, type TimeCount } from "./count-durations";
import { bilinear, invertSymmetric } from "./invert-symmetric";

export interface LogRank {
  statistic: number;
  degreesOfFreedom: number;
  /** How often chance alone sets the curves so far apart. */
  p: number;
  /** Events in each group, and how many there would be if all groups had the same hazard, in the order given. */
  observed: number[];
  expected: number[];
}

/**
 * Log-rank test: do these groups lose their subjects at different rates?
 *
 * In words: at each time with events they are shared out among the groups in proportion to the subjects at risk. Observed
 * less expected events, over all times, are squared and weighed by the inverse of their hypergeometric covariance; with k groups
 * that have anybody at risk the sum is chi-square with k - 1 degrees of freedom.
 *
 * Takes counts by time for each group. Null with fewer than two such groups, and without an event that could tell them apart.
 *
 * Source: Mantel (1966), Cancer Chemotherapy Reports 50:163-170; Peto & Peto (1972), J. Royal Stat. Soc. A 135:185-207; for k
 * groups Klein & Moeschberger (2003), Survival Analysis, eq. 7.3.3 to 7.3.6 with weight 1.
 * Example: remission under 6-mercaptopurine and placebo (Freireich 1963) → 16.79 with one degree of freedom, p = 0.00004.
 */
export function logRank(groups: readonly Iterable<TimeCount>[]): LogRank | null {
  const counts = groups.map(mergeCounts);
  const atRisk = counts.map((rows) => rows.reduce((sum, { events, censored }) => sum + events + censored, 0));
  const present = atRisk.flatMap((subjects, group) => (subjects > 0 ? [group] : []));
  if (present.length < 2) return null;
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));

  for (const rows of byTime(counts)) {
    const total = sum(atRisk);
    const events = rows.reduce((all, row) => all + row.events, 0);
    const shares = atRisk.map((subjects) => subjects / total);
    const factor = total > 1 ? (events * (total - events)) / (total - 1) : 0;
    for (const [group, share] of shares.entries()) {
      expected[group] = (expected[group] ?? 0) + events * share;
      covariance[group] = (covariance[group] ?? []).map(
        (value, other) => value + factor * share * ((group === other ? 1 : 0) - (shares[other] ?? 0)),
      );
    }
    for (const row of rows) {
      observed[row.group] = (observed[row.group] ?? 0) + row.events;
      atRisk[row.group] = (atRisk[row.group] ?? 0) - row.events - row.censored;
    }
  }

  // The differences add up to 0, so one group tells nothing new and is left out.
  const told = present.slice(1);
  const inverse = invertSymmetric(told.map((row) => told.map((column) => covariance[row]?.[column] ?? 0)));
  if (!inverse) return null;
  const differences = told.map((group) => (observed[group] ?? 0) - (expected[group] ?? 0));
  const statistic = bilinear(differences, inverse, differences);
  const degreesOfFreedom = told.length;
  return { statistic, degreesOfFreedom, p: chiSquareTail(statistic, degreesOfFreedom), observed, expected };
}

/** The rows of all groups, those of the same time together, in rising order of time. */
function byTime(counts: readonly TimeCount[][]): Iterable<(TimeCount & { group: number })[]> {
  const rows = counts.flatMap((group, index) => group.map((row) => ({ ...row, group: index })));
  rows.sort((one, other) => one.time - other.time);
  const times = new Map<number, typeof rows>();
  for (const row of rows) {
    const same = times.get(row.time);
    if (same) same.push(row);
    else times.set(row.time, [row]);
  }
  return times.values();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
