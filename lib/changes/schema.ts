import { z } from "zod";
import { catalogue } from "../metrics/catalogue";
import { CHANGE_TYPES, type Change } from "./types";

const values = z.array(z.string());

export const changeRow: z.ZodType<Change> = z.object({
  code: z.string(),
  name: z.string(),
  type: z.enum(CHANGE_TYPES),
  date: z.iso.date(),
  segments: values,
  regions: values,
  plans: values,
  industries: values,
  channels: values,
  metric: z.string().nullable(),
  expected: z.string().nullable(),
});

/** The dimensions by which a change is limited to some customers, as the ledger names them. */
export const REACH = ["segments", "regions", "plans", "industries", "channels"] as const;

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

const METRICS: ReadonlySet<string> = new Set(catalogue.map(({ id }) => id));

/** The chosen values of a dimension, as the action hands them on: a list in JSON. Chosen twice is chosen once. */
const chosen = z
  .string()
  .transform((text) => JSON.parse(text) as unknown)
  .pipe(z.array(z.string().min(1).max(200, "tooLong")).max(500))
  .transform((list) => [...new Set(list)]);

/** A line of the ledger as it is typed in. */
export const changeForm = z.object({
  name: z.string().trim().min(1, "required").max(200, "tooLong"),
  type: z.enum(CHANGE_TYPES, "choice"),
  date: z
    .string()
    .min(1, "required")
    .pipe(z.iso.date("date"))
    .refine((day) => day >= "1900-01-01" && day < "2200-01-01", "date"),
  segments: chosen,
  regions: chosen,
  plans: chosen,
  industries: chosen,
  channels: chosen,
  metric: z
    .string()
    .refine((id) => id === "" || METRICS.has(id), "choice")
    .transform((id) => id || null),
  expected: z
    .string()
    .trim()
    .max(1000, "tooLong")
    .transform((words) => words || null),
});
export type ChangeDraft = z.infer<typeof changeForm>;

/** Which line; a new one may leave its code to the ledger. */
export const changeCode = z.object({ code: z.string().trim().min(1, "required").max(100, "tooLong") });
export const newChangeForm = changeForm.extend({
  code: z
    .string()
    .trim()
    .max(100, "tooLong")
    .transform((code) => code || null),
});
