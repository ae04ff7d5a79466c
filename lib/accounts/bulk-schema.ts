import { z } from "zod";
import { lineOf } from "../forms/field-schemas";
import { chosenFields, chosenOf } from "./chosen";
import { COLUMN_IDS } from "./columns";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** A follow-up for each of the chosen accounts. */
export const followUpForm = z
  .object({
    ...chosenFields,
    title: lineOf(200),
    note: z
      .string()
      .max(4_000, "tooLong")
      .transform((text) => text.replaceAll("\0", " ").trim() || null),
    dueOn: z.string().min(1, "required").pipe(z.iso.date("date")),
    forWhom: z.enum(["owner", "me"], "choice"),
  })
  .transform(({ ids, query, ...draft }) => ({ chosen: chosenOf({ ids, query }), draft }));

/** The user who takes the chosen accounts over. */
export const handOverForm = z
  .object({ ...chosenFields, owner: z.coerce.number("choice").int("choice").positive("choice") })
  .transform(({ ids, query, owner }) => ({ chosen: chosenOf({ ids, query }), owner }));

/** The columns that somebody wants to see, or none for those of everybody. */
export const columnsForm = z.array(z.enum(COLUMN_IDS)).nullable();
