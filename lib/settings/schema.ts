import { z } from "zod";
import { OFFERED_LOCALES } from "../i18n/locales";
import { usableDefinitions } from "../metrics/choosable";
import { CURRENCIES } from "../set-up/currencies";
import { isTimeZone } from "../time/zones";
import { nameSchema } from "../users/schema";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const ACTIVE_RULES = ["automatic", "contract", "purchase"] as const;
export const MOST_PURCHASE_DAYS = 3_650;

const days = z
  .string()
  .regex(/^\d{1,5}$/, "days")
  .transform(Number)
  .pipe(z.number().min(1, "days").max(MOST_PURCHASE_DAYS, "days"));

export const settingSchema = z.object({
  name: nameSchema,
  timeZone: z.string().refine(isTimeZone, "timeZone"),
  /** Absent where it is fixed. */
  currency: z.enum(CURRENCIES, "choice").optional(),
  locale: z.enum(OFFERED_LOCALES, "choice"),
  activeRule: z.enum(ACTIVE_RULES, "choice").transform((rule) => (rule === "automatic" ? null : rule)),
  purchaseDays: days,
  firstMonth: z.coerce.number("choice").int("choice").min(1, "choice").max(12, "choice"),
  referenceRest: days,
});
export type SettingChange = z.infer<typeof settingSchema>;

/** Segments in their order, one field for each; "" stands for accounts without one, which come last whatever is said. */
export const segmentOrderSchema = z
  .array(z.string().min(1).max(1_000))
  .max(1_000)
  .transform((segments) => [...new Set(segments)]);

/** A definition for each indicator that has a choice. What does not exist, or is the standard one, is left out. */
export const usualDefinitionsSchema = z.record(z.string(), z.string()).transform(usableDefinitions);
