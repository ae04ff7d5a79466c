import { z } from "zod";
import { readNumber } from "../format/read-number";
import { GRAINS } from "../metrics/types";
import { TARGETABLE } from "./targetable";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const METRICS: ReadonlySet<string> = new Set(TARGETABLE.map(({ metric }) => metric.id));

/** The first day of a month of this time and the next. */
const month = z.string().regex(/^(19|20|21)\d{2}-(0[1-9]|1[0-2])-01$/, "choice");

/** An exact decimal that the table can hold. */
export const exactValue = z.string().regex(/^-?\d{1,13}(\.\d{1,6})?$/, "number");

const figure = {
  metric: z.string().refine((id) => METRICS.has(id), "choice"),
  definition: z.string().min(1).max(100).default("standard"),
  /** Blank: of all accounts. */
  segment: z
    .string()
    .max(200, "tooLong")
    .transform((segment) => segment || null),
  grain: z.enum(GRAINS, "choice"),
  from: month,
  to: month,
};

/** Which targets: of a figure, from one period to another. */
export const targetSpan = z.object(figure);
export type TargetSpan = z.infer<typeof targetSpan>;

/** The periods that a form showed. */
export const seenSpan = z.object({ from: month, to: month });

/** Targets as they are set: one value for every period of a span. */
export const targetDraft = z.object({
  ...figure,
  value: exactValue,
  owner: z.coerce.number().int().positive("choice"),
});
export type TargetDraft = z.infer<typeof targetDraft>;

/** The same as it is typed in, with the value in the reader's notation. */
export function targetForm(locale: string) {
  const typed = z
    .string()
    .trim()
    .min(1, "required")
    .transform((text, context) => {
      const value = readNumber(text, locale);
      if (value === null) context.addIssue({ code: "custom", message: "number" });
      return value ?? z.NEVER;
    });
  return targetDraft.extend({ value: typed.pipe(exactValue) });
}
