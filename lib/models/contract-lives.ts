import type { HoldOut } from "../statistics/models/bg-nbd-hold-out";
import { sumRenewals } from "../statistics/models/renewals";
import { sbgSurvival } from "../statistics/models/sbg-survival";
import type { Renewal, SbgParameters } from "../statistics/models/shifted-beta-geometric";
import type { ContractLives } from "./read-contracts";

/** How many renewed and left at each renewal that fell due by the end of calibration. */
export function renewalsDue(lives: readonly Pick<ContractLives, "seen" | "renewed" | "customers">[]): Renewal[] {
  const each = lives.flatMap(({ seen, renewed, customers }) =>
    Array.from({ length: Math.min(seen, renewed + 1) }, (_, index) => {
      const isKept = index + 1 <= renewed;
      return { renewal: index + 1, kept: isKept ? customers : 0, lost: isKept ? 0 : customers };
    }),
  );
  return sumRenewals(each);
}

/** Survivors of one cohort after 0, 1, ... renewals, as far as all of it have come to that renewal. */
export function survivorsOf(lives: readonly ContractLives[]): number[] {
  const seen = lives.reduce((least, life) => Math.min(least, life.seen), Number.POSITIVE_INFINITY);
  if (!Number.isFinite(seen)) return [];
  return Array.from({ length: seen + 1 }, (_, renewal) =>
    lives.reduce((sum, { renewed, customers }) => sum + (renewed >= renewal ? customers : 0), 0),
  );
}

/**
 * Of the customers who were there at the end of calibration and came to a further renewal by the last day, how many were
 * expected to have made all that fell due, against how many had.
 */
export function checkContracts(
  parameters: SbgParameters,
  lives: readonly ContractLives[],
): Pick<HoldOut, "predicted" | "actual" | "error"> | null {
  const there = lives.filter(({ seen, seenLast, renewed }) => renewed >= seen && seenLast > seen);
  if (there.length === 0) return null;
  const longest = Math.max(...there.map(({ seenLast }) => seenLast));
  const survival = sbgSurvival(parameters, longest);
  let [predicted, actual] = [0, 0];
  for (const { seen, seenLast, renewed, customers } of there) {
    predicted += (customers * (survival[seenLast] ?? 0)) / (survival[seen] ?? 1);
    if (renewed >= seenLast) actual += customers;
  }
  return { predicted, actual, error: actual > 0 ? (predicted - actual) / actual : null };
}
