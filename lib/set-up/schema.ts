import { z } from "zod";
import { newPasswordSchema } from "../account/schema";
import { OFFERED_LOCALES } from "../i18n/locales";
import { emailSchema, nameSchema } from "../users/schema";
import { CURRENCIES } from "./currencies";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const setUpSchema = z.object({
  organisation: nameSchema,
  timeZone: z.string().refine(isTimeZone, "timeZone"),
  currency: z.enum(CURRENCIES, "choice"),
  locale: z.enum(OFFERED_LOCALES, "choice"),
  name: nameSchema,
  email: emailSchema,
  password: newPasswordSchema,
});
export type SetUp = z.infer<typeof setUpSchema>;

/** A name that both this program and PostgreSQL understand, such as "Europe/Madrid"; offsets ("+02:00") are not. */
export function isTimeZone(name: string): boolean {
  return name === "UTC" || Intl.supportedValuesOf("timeZone").includes(name);
}
