import type { CohortGrid } from "../metrics/cohorts/types";
import { addMonths } from "../time/periods";
import { isPeriod } from "./cohort-question";

/** Months that a cohort should have been watched for, to say anything about whether later ones stay longer. */
const WATCHED = 12;

/**
 * The two rows of a grid to set against each other: those asked for, where it has them; otherwise of periods the newest one that has been
 * watched for a year and the one a year before it, of groups the two largest. Null where there are no two.
 */
export function choosePair(grid: CohortGrid, wanted: readonly string[]): readonly [string, string] | null {
  const known = grid.rows.filter(({ size, cells }) => size > 0 && cells.some(({ value }) => value !== null));
  const names = known.map(({ cohort }) => cohort);
  const [first, second] = wanted;
  if (
    first !== undefined &&
    second !== undefined &&
    first !== second &&
    names.includes(first) &&
    names.includes(second)
  )
    return [first, second];
  if (!isPeriod(grid.by)) {
    const [one, other] = [...known].sort((a, b) => b.size - a.size).map(({ cohort }) => cohort);
    return one === undefined || other === undefined ? null : [one, other];
  }
  const watched =
    known.findLast(({ cells }) => cells.some(({ age, complete }) => age >= WATCHED && complete)) ?? known.at(-1);
  const before = watched && names.find((name) => name === addMonths(watched.cohort, -WATCHED));
  const other = before ?? names.find((name) => name !== watched?.cohort);
  return watched && other !== undefined ? [watched.cohort, other] : null;
}
