import { z } from "zod";
import { roleSchema } from "../auth/types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .min(1, "required")
  .max(254, "tooLong")
  .pipe(z.email("email"));

export const nameSchema = z.string().trim().min(1, "required").max(120, "tooLong");

/** An empty field is no alias. An e-mail address is kept in lower case, as imports keep the owners of accounts. */
export const aliasSchema = z
  .string()
  .trim()
  .max(120, "tooLong")
  .transform((alias) => (alias.includes("@") ? alias.toLowerCase() : alias) || null);

export const newUserSchema = z.object({
  email: emailSchema,
  name: nameSchema,
  role: z.enum(roleSchema.options, "choice"),
  ownerAlias: aliasSchema.nullish().transform((alias) => alias ?? null),
});
export type NewUser = z.infer<typeof newUserSchema>;

export const userIdSchema = z.object({ userId: z.coerce.number().int().positive() });
