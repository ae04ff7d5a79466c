import { z } from "zod";
import { lineOf, rowId, ticked } from "../forms/field-schemas";

/** What it is called, and for whom it is. */
export const naming = { name: lineOf(120), shared: ticked };

/** The filters as the address has them, as long as it may become on its way to a server. */
export const sentQuery = z.string().max(15_000, "tooLong");

/** Which one. */
export const savedId = z.object({ id: rowId });

/** What every row of these tables holds, its filters apart. */
export const savedRow = {
  id: z.number().int(),
  name: z.string(),
  shared: z.boolean(),
  makerId: z.number().int(),
  maker: z.string(),
};
