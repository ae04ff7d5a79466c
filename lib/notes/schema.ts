import { z } from "zod";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const MOST_CHARACTERS = 10_000;

/** The words of a note, without blank edges. */
const text = z.string().trim().min(1, "required").max(MOST_CHARACTERS, "tooLong");
/** The number of a row, which is eight bytes. */
const id = z.string().regex(/^\d{1,18}$/);

export const newNote = z.object({ account: z.string().min(1), text });
export const editedNote = newNote.extend({ id });
export const namedNote = z.object({ account: z.string().min(1), id });

export const noteRow = z.object({
  id: z.string(),
  userId: z.number().int(),
  author: z.string(),
  text: z.string(),
  createdAt: z.date(),
  editedAt: z.date().nullable(),
});
