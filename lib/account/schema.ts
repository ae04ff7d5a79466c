import { z } from "zod";
import { MAXIMUM_PASSWORD_LENGTH } from "../auth/passwords";
import { emailSchema } from "../users/schema";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const newPasswordSchema = z.string("required").min(1, "required").max(MAXIMUM_PASSWORD_LENGTH, "tooLong");

export const changePasswordSchema = z.object({
  /** Absent for who has none yet. */
  currentPassword: z.string().max(MAXIMUM_PASSWORD_LENGTH, "tooLong").default(""),
  newPassword: newPasswordSchema,
});

export const askPasswordSchema = z.object({ email: emailSchema });

export const choosePasswordSchema = z.object({ token: z.string().max(200), newPassword: newPasswordSchema });
