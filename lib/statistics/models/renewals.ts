import type { Renewal } from "./shifted-beta-geometric";

/**
 * How many of a cohort stayed and left at each renewal, from how many were there at the start and after each renewal.
 *
 * Example: 1000, 869, 743 → at renewal 1 kept 869, lost 131; at renewal 2 kept 743, lost 126.
 */
export function renewalsOf(survivors: readonly number[]): Renewal[] {
  return survivors.slice(1).map((kept, index) => ({ renewal: index + 1, kept, lost: (survivors[index] ?? 0) - kept }));
}

/** The renewals of several cohorts added up, in order. */
export function sumRenewals(renewals: readonly Renewal[]): Renewal[] {
  const sums = new Map<number, Renewal>();
  for (const { renewal, kept, lost } of renewals) {
    const sum = sums.get(renewal);
    sums.set(renewal, { renewal, kept: kept + (sum?.kept ?? 0), lost: lost + (sum?.lost ?? 0) });
  }
  return [...sums.values()].sort((a, b) => a.renewal - b.renewal);
}
