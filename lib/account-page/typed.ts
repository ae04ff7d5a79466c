import { z } from "zod";
import { readNumber } from "../format/read-number";

// What is typed into the forms of an account. Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** A day, "YYYY-MM-DD", as the browser's field of days gives it. */
export const dayTyped = z.string().min(1, "required").pipe(z.iso.date("date"));

/** A line of words; blank is null. */
export function textTyped(most: number) {
  return z
    .string()
    .trim()
    .max(most, "tooLong")
    .transform((text) => text || null);
}

/** The number of a row that is corrected and has no own id; blank is null. */
export const rowIdTyped = z
  .string()
  .regex(/^\d{0,18}$/)
  .default("")
  .transform((id) => id || null);

/** An amount in the reader's notation made an exact decimal; blank is null. */
export function numberTyped(locale: string) {
  return z
    .string()
    .trim()
    .transform((text, context) => {
      if (text === "") return null;
      const value = readNumber(text, locale);
      if (value === null) context.addIssue({ code: "custom", message: "number" });
      return value ?? z.NEVER;
    });
}

/** Places and brands: a whole number from 1 to 999, kept as it is typed; blank is null. */
export const wholeTyped = z
  .string()
  .trim()
  .transform((text, context) => {
    if (text === "") return null;
    if (/^[1-9]\d{0,2}$/.test(text)) return text;
    context.addIssue({ code: "custom", message: "range", params: { min: 1, max: 999 } });
    return z.NEVER;
  });
