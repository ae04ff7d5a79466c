import type { CohortCell, CohortRows } from "../../metrics/cohorts/types";
import type { GridChoice } from "../cohort-question";
import type { BoardView } from "../view";

/** What the grid of the value board offers; the first stands for a choice of another board that is not among them. */
export const VALUE_CELLS = [
  "cumulative-value",
  "revenue-per-customer",
  "revenue",
  "purchase-frequency",
  "cost-to-serve",
] as const satisfies readonly CohortCell[];
export const VALUE_ROWS = ["quarter", "year", "channel", "segment"] as const satisfies readonly CohortRows[];

/** The grid that the address asks for, as far as the board offers it. */
export function valueGrid({ address }: Pick<BoardView, "address">): GridChoice {
  return {
    cell: VALUE_CELLS.find((cell) => cell === address.cohorts) ?? VALUE_CELLS[0],
    by: VALUE_ROWS.find((rows) => rows === address.rows) ?? VALUE_ROWS[0],
  };
}
