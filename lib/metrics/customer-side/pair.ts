import type { FigureRow } from "../types";

export type Movement = "better" | "worse" | "steady";

/** One side of a pair: its figure and how it changed. */
export type Side = Pick<FigureRow, "value" | "change">;

/**
 * Whether a figure got better or worse against the period before it: where it rests on a sample, only as far as the change
 * is real; where everybody is counted (revenue), by its sign. Null where there is nothing to compare.
 */
export function movementOf({ change }: Side, better: "up" | "down" | "neither"): Movement | null {
  if (!change || better === "neither") return null;
  if (change.real === false || change.difference === 0) return "steady";
  return change.difference > 0 === (better === "up") ? "better" : "worse";
}

/** The company gains while its customers lose: what a pair is watched for. Null where either movement is not known. */
export function isAtOdds(company: Movement | null, customer: Movement | null): boolean | null {
  if (company === null || customer === null) return null;
  return company === "better" && customer === "worse";
}
