import { addMonths } from "../../time/periods";
import { type Freshness, isComplete } from "../freshness";
import type { CellDeclaration } from "./cells";

/** How far the facts behind a cell are known; months as "YYYY-MM-01", null where there are none. */
export interface Reach {
  /** Last month that is rolled up. */
  horizon: string;
  /** First and last month in which the cell's facts are known; absent where it needs none. */
  known: { first: string; last: string } | null | "always";
  /** Last month that is over and known to its end. */
  lastComplete: string | null;
}

/** What a monthly cohort's cell is at an age: not reached yet, of unknown facts, in progress, or complete. */
export type CellState = "beyond" | "unknown" | "open" | "complete";

/**
 * @param from the first month of acquisition: nothing before it is asked for
 */
export function reachOf(cell: CellDeclaration, freshness: Freshness, horizon: string, from: string): Reach {
  const extent = cell.needs && freshness.extents?.[cell.needs];
  const known = extent ? { first: monthOf(extent.first), last: monthOf(extent.last) } : null;
  let month = horizon;
  while (month >= from && !isCompleteFor(cell, addMonths(month, 1), freshness)) month = addMonths(month, -1);
  return { horizon, known: cell.needs === null ? "always" : known, lastComplete: month >= from ? month : null };
}

function isCompleteFor({ knownBy }: CellDeclaration, until: string, freshness: Freshness): boolean {
  if (knownBy.usesActiveRule) return isComplete({ until }, knownBy, freshness);
  const brought = knownBy.facts.filter((fact) => freshness.extents?.[fact]);
  return brought.length > 0 && brought.every((fact) => isComplete({ until }, { ...knownBy, facts: [fact] }, freshness));
}

/** The state of the cell of the cohort of `month` at an age. */
export function stateOf(cell: CellDeclaration, reach: Reach, month: string, age: number): CellState {
  const at = addMonths(month, age);
  if (at > reach.horizon) return "beyond";
  if (reach.known === null) return "unknown";
  const looksBack = [cell.numerator, cell.denominator].some(({ over, terms }) => over !== "age" && readsFacts(terms));
  if (reach.known !== "always" && ((looksBack ? month : at) < reach.known.first || at > reach.known.last))
    return "unknown";
  return reach.lastComplete !== null && at <= reach.lastComplete ? "complete" : "open";
}

/** How many were acquired is known without any facts of the month. */
const readsFacts = (terms: CellDeclaration["numerator"]["terms"]) => terms.some(([sum]) => sum !== "acquired");

const monthOf = (day: string) => `${day.slice(0, 7)}-01`;

/** The highest age that the cohort of `month` has in the month `at`; negative before it was acquired. */
export function ageAt(month: string, at: string): number {
  const index = (text: string) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return index(at) - index(month);
}
