import type { Definition, FigureRow } from "../metrics/types";
import type { Standing, Target, Verdict } from "./types";

/** What a verdict reads of a figure. */
export type JudgedRow = Pick<FigureRow, "value" | "low" | "high" | "complete">;
/** What it reads of the definition: which way is better, and whether everybody is counted ("none"). */
export type JudgedBy = Pick<Definition, "better" | "intervalMethod">;

/**
 * Whether a figure reaches its target, by the better direction of its definition.
 *
 * Where everybody is counted the value decides, and exactly on target is reached. A figure of a sample reaches or misses the target
 * only if its whole interval does; an interval that holds the target, or a sample too small for one, leaves it open. A
 * period in progress is not judged. Pure.
 *
 * Example: NPS 34 (29 to 39) against 40 is missed by 6; 34 (27 to 41) may yet be 40, so nobody can tell.
 */
export function standingOf({ value: text }: Pick<Target, "value">, row: JudgedRow, by: JudgedBy): Standing {
  const target = Number(text);
  const { value } = row;
  if (value === null) return { verdict: "no-data", distance: null, reaches: null };
  const reaches = by.better === "down" ? value <= target : value >= target;
  return { verdict: verdictOf(row, target, { reaches, by }), distance: value - target, reaches };
}

function verdictOf(
  { low, high, complete }: JudgedRow,
  target: number,
  { reaches, by }: { reaches: boolean; by: JudgedBy },
): Verdict {
  if (!complete) return "in-progress";
  const decided = reaches ? "reached" : "missed";
  if (by.intervalMethod === "none") return decided;
  const isOpen = low === null || high === null || (low <= target && target <= high);
  return isOpen ? "unsure" : decided;
}
