import { z } from "zod";
import { type CellChoice, isPeriod } from "./cohort-question";
import { type PanelState, readBoardFilters, readPanelState } from "./schema";

/** How many rows to leave out. */
const offsetSchema = z.coerce.number().int().min(0).max(10_000_000).catch(0);

/** Ids are four bytes. */
const LARGEST_ID = 2_147_483_647;

/** What a request of the panel asks for: the board's filters, the figure, and how far the reader has turned the pages. */
export function readFigureRequest(url: string) {
  const { searchParams } = new URL(url);
  const { explain, definition, at, group, of, account, only, ...place } = readPanelState(searchParams);
  // A number that no account can have stands for none, as one out of reach does.
  const numbered = (id: number | null) => (id !== null && Math.abs(id) <= LARGEST_ID ? id : null);
  return {
    filters: readBoardFilters(searchParams),
    choice: { metric: explain ?? "", definition, at, group, of, only: numbered(only) },
    account: numbered(account),
    cell: cellChoice(place),
    offset: offsetSchema.parse(searchParams.get("offset")),
  };
}

/** The cell of a cohort grid that the address names whole; null for anything less. No cohort is as old as a century. */
function cellChoice({
  cell,
  cohortsBy,
  cohort,
  age,
}: Pick<PanelState, "cell" | "cohortsBy" | "cohort" | "age">): CellChoice | null {
  if (cell === null || cohortsBy === null || cohort === null || age === null) return null;
  if (age < 0 || age > 1_200) return null;
  if (isPeriod(cohortsBy) && !/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-01$/.test(cohort)) return null;
  return { cell, by: cohortsBy, cohort, age };
}
