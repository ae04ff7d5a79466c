import { z } from "zod";
import { RECORDED_KINDS } from "./recorded-kinds";
import { TALK_FORMS } from "./talk-forms";
import { dayTyped, rowIdTyped, textTyped } from "./typed";

// Messages are keys under `common.field` (lib/forms/parse-form.ts). Each field is one of the import kind's.

const account = z.string().min(1);
const ownId = textTyped(200);

/** An e-mail address; blank is null. */
const email = textTyped(200).pipe(z.email("email").nullable());

export const contactForm = z.object({
  account,
  /** Of the one that is changed. */
  id: ownId,
  rowId: rowIdTyped,
  /** For a new one that nothing else tells apart. */
  newId: ownId,
  name: z.string().trim().min(1, "required").max(200, "tooLong"),
  email,
  phone: textTyped(100),
  role: textTyped(200),
});

/** Several words, apart by commas as people write them, and by bars as files do. */
const themes = textTyped(1_000).transform(
  (text) =>
    text
      ?.split(/[,;|]/)
      .map((theme) => theme.trim())
      .filter(Boolean)
      .join("|") ?? null,
);

export const talkForm = z.object({
  account,
  id: z.string().min(1).max(200),
  rowId: rowIdTyped,
  held: dayTyped,
  /** The moment of a talk that is corrected, in the organisation's time; null of a new one. */
  heldAt: textTyped(40),
  form: z.enum(TALK_FORMS, "choice"),
  person: textTyped(200),
  contact: textTyped(200),
  learned: z.string().trim().min(1, "required").max(20_000, "tooLong"),
  themes,
});

export const takenBack = z.object({ kind: z.enum(RECORDED_KINDS), account, id: z.string().regex(/^\d{1,18}$/) });
