import { z } from "zod";

// Messages are keys under `common.field` (parse-form.ts).

/** One line that has to be there: PostgreSQL's texts cannot hold NUL, and a menu not a line break. */
export const lineOf = (most: number) =>
  z
    .string()
    .transform((text) => text.replaceAll("\0", " ").replace(/\s+/g, " ").trim())
    .pipe(z.string().min(1, "required").max(most, "tooLong"));

/** A box that is ticked or not sent at all. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value === "on");

/** Which row; PostgreSQL's integer ends where this does. */
export const rowId = z.coerce.number().int().positive().max(2_147_483_647);
