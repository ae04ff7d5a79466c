import { z } from "zod";
import { BOARDS } from "../board/boards";
import { type BoardFilters, readBoardFilters, writeBoardAddress } from "../board/schema";
import { DIMENSIONS } from "../metrics/types";

export const BOARD_IDS = BOARDS.map(({ id }) => id);

/** As long as an address may become on its way to a server. */
const LONGEST_QUERY = 15_000;

/**
 * The filters as a view keeps them: one spelling for each choice, whatever the order in which it was made, so that two that
 * show the same are equal.
 */
export function writeQuery(filters: BoardFilters): string {
  const inOrder = DIMENSIONS.map((dimension) => [dimension, [...new Set(filters[dimension])].sort()]);
  return writeBoardAddress("", { ...filters, ...Object.fromEntries(inOrder) }).slice(1);
}

/** What the boards can read of a query; all else is dropped: what makes no sense to them, and the panel that is open. */
const viewQuery = z
  .string()
  .max(LONGEST_QUERY, "tooLong")
  .transform((text) => writeQuery(readBoardFilters(new URLSearchParams(text))));

export const viewRow = z.object({
  id: z.number().int(),
  name: z.string(),
  board: z.enum(BOARD_IDS),
  query: viewQuery,
  shared: z.boolean(),
  makerId: z.number().int(),
  maker: z.string(),
});

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** One line: PostgreSQL's texts cannot hold NUL, and a menu not a line break. */
const viewName = z
  .string()
  .transform((name) => name.replaceAll("\0", " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").max(120, "tooLong"));

/** A box that is ticked or not sent at all. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

const naming = { name: viewName, shared: ticked };
const shown = { board: z.enum(BOARD_IDS, "choice"), query: viewQuery };

/** A view as it is first saved. */
export const viewForm = z.object({ ...naming, ...shown });
/** What it is called, and for whom it is. */
export const namingForm = z.object(naming);
/** What it shows. */
export const shownForm = z.object(shown);

/** Which view; PostgreSQL's integer ends where this does. */
export const viewId = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
