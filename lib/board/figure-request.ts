import { z } from "zod";
import { readBoardFilters, readPanelState } from "./schema";

/** How many rows to leave out. */
const offsetSchema = z.coerce.number().int().min(0).max(10_000_000).catch(0);

/** Ids are four bytes. */
const LARGEST_ID = 2_147_483_647;

/** What a request of the panel asks for: the board's filters, the figure, and how far the reader has turned the pages. */
export function readFigureRequest(url: string) {
  const { searchParams } = new URL(url);
  const { explain, definition, at, group, of, account, cohort, month } = readPanelState(searchParams);
  return {
    filters: readBoardFilters(searchParams),
    choice: { metric: explain ?? "", definition, at, group, of },
    // A number that no account can have stands for none, as one out of reach does.
    account: account !== null && Math.abs(account) <= LARGEST_ID ? account : null,
    cell: cohort !== null && month !== null ? { cohort, month } : null,
    offset: offsetSchema.parse(searchParams.get("offset")),
  };
}
