import { z } from "zod";
import { KEY_SCOPES } from "./scopes";
import { KEY_DAYS } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

export const keyName = z.string().trim().min(1, "required").max(120, "tooLong");

/** As the form has it: each scope is a box of its own, and "never" is for ever. */
export const keyForm = z.object({
  name: keyName,
  days: z.union([
    z.literal("never").transform(() => null),
    z.coerce.number("choice").pipe(z.literal(KEY_DAYS, "choice")),
  ]),
});

export interface KeyDraft {
  name: string;
  scopes: readonly string[];
  /** Null: never. */
  expiresAt: Date | null;
}

export const keyScopes = z.array(z.enum(KEY_SCOPES)).min(1, "required");
export const keyIdForm = z.object({ keyId: z.coerce.number().int().positive() });
