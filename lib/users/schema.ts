import { z } from "zod";
import { roleSchema } from "../auth/types";
import { rowId, ticked } from "../forms/field-schemas";
import { OFFERED_LOCALES } from "../i18n/locales";

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
export type NewUser = z.infer<typeof newUserSchema> & {
  /** The language they are written to in; absent or null: the organisation's. */
  locale?: string | null;
};

/** A user as the form of invitations has them. */
export const invitationForm = newUserSchema.extend({
  locale: z.enum(OFFERED_LOCALES, "choice"),
  byMail: ticked,
});

/** What an admin changes of a user, as a form has it. The switch to see all accounts is a CSM's alone. */
export const userChangeForm = z
  .object({
    name: nameSchema,
    role: z.enum(roleSchema.options, "choice"),
    ownerAlias: aliasSchema.nullish().transform((alias) => alias ?? null),
    seesAll: ticked,
  })
  .transform((change) => ({ ...change, seesAll: change.role === "csm" && change.seesAll }));

/** The same as the database has it. */
export const userChange = z.object({
  name: z.string(),
  role: roleSchema,
  ownerAlias: z.string().nullable(),
  seesAll: z.boolean(),
});
export type UserChange = z.infer<typeof userChange>;

const id = rowId;

/** Who takes over from whom; nobody chosen is a fault of the field. */
export const offBoardForm = z.object({
  userId: id,
  successorId: z
    .string()
    .regex(/^\d{1,9}$/, "choice")
    .transform(Number),
});

export const sessionIdForm = z.object({ userId: id, sessionId: z.union([z.uuid(), z.literal("all")]) });

export const userIdSchema = z.object({ userId: id });
