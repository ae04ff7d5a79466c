import { z } from "zod";
import { OFFERED_LOCALES } from "../i18n/locales";
import { CURRENCIES } from "../set-up/currencies";
import { isTimeZone } from "../time/zones";
import { nameSchema } from "../users/schema";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const ACTIVE_RULES = ["automatic", "contract", "purchase"] as const;
export const MOST_PURCHASE_DAYS = 3_650;

export const settingSchema = z.object({
  name: nameSchema,
  timeZone: z.string().refine(isTimeZone, "timeZone"),
  /** Absent where it is fixed. */
  currency: z.enum(CURRENCIES, "choice").optional(),
  locale: z.enum(OFFERED_LOCALES, "choice"),
  activeRule: z.enum(ACTIVE_RULES, "choice").transform((rule) => (rule === "automatic" ? null : rule)),
  purchaseDays: z
    .string()
    .regex(/^\d{1,5}$/, "days")
    .transform(Number)
    .pipe(z.number().min(1, "days").max(MOST_PURCHASE_DAYS, "days")),
  firstMonth: z.coerce.number("choice").int("choice").min(1, "choice").max(12, "choice"),
});
export type SettingChange = z.infer<typeof settingSchema>;
