import { z } from "zod";
import { readNumber } from "../format/read-number";
import { OTHER_REASON } from "./other-reason";
import { GESTURE_KINDS, RESULTS } from "./types";

// What is typed in on the pages of follow-ups. Messages are keys under `common.field` (lib/forms/parse-form.ts).

const words = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "tooLong")
    .default("")
    .transform((text) => text || null);

/** Which follow-up, in which version. */
export const seenForm = z.object({
  accountId: z.coerce.number().int().positive(),
  id: z.string().regex(/^\d{1,18}$/),
  version: z.coerce.number().int().positive(),
});

export const stepForm = seenForm.extend({
  index: z.coerce.number().int().min(0).max(50),
  done: z.enum(["yes", "no"]).transform((done) => done === "yes"),
});

/** A person by id; blank: nobody. */
const person = z
  .string()
  .regex(/^\d{0,9}$/, "choice")
  .transform((id) => (id === "" ? null : Number(id)));

export const handOverForm = seenForm.extend({ to: person });

const contactFields = {
  held: z
    .string()
    .min(1, "required")
    .regex(/^(19|20|21)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}$/, "date"),
  form: z.enum(["call", "meeting", "e-mail", "interview"], "choice"),
  contact: words(200),
  learned: words(4000),
};

export const contactForm = seenForm.extend(contactFields);

/** How a follow-up is closed; with a contact only where the box for it is ticked. */
export const closeForm = seenForm
  .extend({
    result: z.enum(RESULTS, "choice"),
    outcome: words(4000),
    lossReason: words(200),
    otherReason: words(200),
    withContact: z.string().optional(),
    held: z.string().default(""),
    form: z.string().default(""),
    contact: words(200),
    learned: words(4000),
  })
  .superRefine((typed, context) => {
    const miss = (field: string, message = "required") => context.addIssue({ code: "custom", path: [field], message });
    if (typed.result !== "no-answer" && typed.outcome === null) miss("outcome");
    if (typed.result === "lost" && lossReasonOf(typed) === null)
      miss(typed.lossReason === OTHER_REASON ? "otherReason" : "lossReason");
    if (typed.withContact) {
      const contact = z.object(contactFields).safeParse({ ...typed, contact: "", learned: "" });
      for (const issue of contact.error?.issues ?? []) miss(String(issue.path[0]), issue.message);
    }
  });

/** The reason that was chosen or, where it is not among those in use, written. */
export function lossReasonOf({
  lossReason,
  otherReason,
}: {
  lossReason: string | null;
  otherReason: string | null;
}): string | null {
  return lossReason === OTHER_REASON ? otherReason : lossReason;
}

/** A number as the reader writes it, made exact; `decimals` as many as it may have. */
export function typedAmount(locale: string, decimals: number) {
  return z
    .string()
    .trim()
    .min(1, "required")
    .transform((text, context) => {
      const value = readNumber(text, locale, decimals || 1);
      const isSound = value !== null && /^\d{1,12}(\.\d+)?$/.test(value) && (decimals > 0 || !value.includes("."));
      if (!isSound) context.addIssue({ code: "custom", message: "number" });
      return value ?? z.NEVER;
    });
}

export function gestureForm(locale: string) {
  return seenForm
    .extend({ kind: z.enum(GESTURE_KINDS, "choice"), amount: z.string(), note: words(500) })
    .transform((typed, context) => {
      const amount = typedAmount(locale, typed.kind === "credit" ? 2 : 0).safeParse(typed.amount);
      const fault = amount.error?.issues[0]?.message ?? (Number(amount.data) > 0 ? null : "number");
      if (fault) context.addIssue({ code: "custom", path: ["amount"], message: fault });
      return { ...typed, amount: amount.data ?? "0" };
    });
}

/** A gesture that was given. */
export const givenForm = z.object({
  accountId: z.coerce.number().int().positive(),
  gesture: z.string().regex(/^\d{1,18}$/),
});

export const byHandForm = z.object({
  account: z.string().trim().min(1, "account").max(200, "account"),
  title: z.string().trim().min(1, "required").max(200, "tooLong"),
  note: words(2000),
  due: z.string().min(1, "required").pipe(z.iso.date("date")),
  to: person,
});
