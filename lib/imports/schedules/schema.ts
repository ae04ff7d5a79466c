import { z } from "zod";
import { rowId, ticked } from "../../forms/field-schemas";
import { KIND_IDS } from "../kinds/declaration";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** How often a folder can be looked into, in minutes. */
export const INTERVALS = ["5", "15", "30", "60", "240", "1440"] as const;

export const scheduleForm = z.object({
  /** Blank: a new one. */
  id: z
    .string()
    .default("")
    .transform((text) => (/^\d{1,9}$/.test(text) ? Number(text) : null)),
  name: z.string().trim().min(1, "required").max(120, "tooLong"),
  kind: z.enum(KIND_IDS, "choice"),
  folder: z.string().trim().max(200, "tooLong"),
  pattern: z
    .string()
    .trim()
    .max(100, "tooLong")
    .transform((pattern) => pattern || "*"),
  everyMinutes: z.enum(INTERVALS, "choice").transform(Number),
  createAccounts: ticked,
});
export type ScheduleDraft = z.infer<typeof scheduleForm>;

export const scheduleId = z.object({ id: rowId });
