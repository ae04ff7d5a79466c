import { z } from "zod";
import { BOARDS } from "../board/boards";
import { type BoardFilters, readBoardFilters, writeBoardAddress } from "../board/schema";
import { DIMENSIONS } from "../metrics/types";
import { naming, savedRow, sentQuery } from "../saved/schema";

export const BOARD_IDS = BOARDS.map(({ id }) => id);

/**
 * The filters as a view keeps them: one spelling for each choice, whatever the order in which it was made, so that two that
 * show the same are equal.
 */
export function writeQuery(filters: BoardFilters): string {
  const inOrder = DIMENSIONS.map((dimension) => [dimension, [...new Set(filters[dimension])].sort()]);
  return writeBoardAddress("", { ...filters, ...Object.fromEntries(inOrder) }).slice(1);
}

/** What the boards can read of a query; all else is dropped: what makes no sense to them, and the panel that is open. */
const viewQuery = sentQuery.transform((text) => writeQuery(readBoardFilters(new URLSearchParams(text))));

export const viewRow = z.object({ ...savedRow, board: z.enum(BOARD_IDS), query: viewQuery });

const shown = { board: z.enum(BOARD_IDS, "choice"), query: viewQuery };

/** A view as it is first saved. */
export const viewForm = z.object({ ...naming, ...shown });
/** What it is called, and for whom it is. */
export const namingForm = z.object(naming);
/** What it shows. */
export const shownForm = z.object(shown);
