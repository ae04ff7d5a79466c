import { z } from "zod";
import { readBoardFilters, readPanelState } from "./schema";

/** How many rows to leave out. */
const offsetSchema = z.coerce.number().int().min(0).max(10_000_000).catch(0);

/** What a request of the panel asks for: the board's filters, the figure, and how far the reader has turned the pages. */
export function readFigureRequest(url: string) {
  const { searchParams } = new URL(url);
  const { explain, definition, at, account, cohort, month } = readPanelState(searchParams);
  return {
    filters: readBoardFilters(searchParams),
    choice: { metric: explain ?? "", definition, at },
    account,
    cell: cohort !== null && month !== null ? { cohort, month } : null,
    offset: offsetSchema.parse(searchParams.get("offset")),
  };
}
