import { z } from "zod";
import { newPasswordSchema } from "../account/schema";
import { OFFERED_LOCALES } from "../i18n/locales";
import { isTimeZone } from "../time/zones";
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
