import { z } from "zod";
import { readAccountsAddress, writeAccountsQuery } from "../accounts/schema";

/** As long as an address may become on its way to a server. */
const LONGEST_QUERY = 15_000;

/** What the list can read of a query, in one spelling; all else is dropped. */
const segmentQuery = z
  .string()
  .max(LONGEST_QUERY, "tooLong")
  .transform((text) => writeAccountsQuery(readAccountsAddress(new URLSearchParams(text))));

export const segmentRow = z.object({
  id: z.number().int(),
  name: z.string(),
  query: segmentQuery,
  shared: z.boolean(),
  makerId: z.number().int(),
  maker: z.string(),
});

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** One line: PostgreSQL's texts cannot hold NUL, and a menu not a line break. */
const segmentName = z
  .string()
  .transform((name) => name.replaceAll("\0", " ").replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "required").max(120, "tooLong"));

/** A box that is ticked or not sent at all. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** A segment as it is first saved. */
export const segmentForm = z.object({ name: segmentName, shared: ticked, query: segmentQuery });
/** What it is called, for whom it is and, where that is sent, what it holds. */
export const segmentChange = z.object({ name: segmentName, shared: ticked, query: segmentQuery.optional() });

/** Which segment; PostgreSQL's integer ends where this does. */
export const segmentId = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) });
