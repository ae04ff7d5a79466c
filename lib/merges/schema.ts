import { z } from "zod";
import { type Choices, MERGE_FIELDS, type MergeField } from "./types";

const code = z.string().trim().min(1, "required").max(1_000, "tooLong");

/** The two accounts as the form that asks for a preview gives them. */
export const pairForm = z.object({ from: code, into: code });

/** The same in an address; null where one is missing. */
export const pairParameters = pairForm.nullable().catch(null);

export const mergeNumber = z.coerce.number().int().positive();
export const mergesBefore = mergeNumber.optional().catch(undefined);

const field = z.enum(MERGE_FIELDS);
const side = z.enum(["from", "into"]);

/** What a form chose of each field: "survives.segment" = "from". */
export function readChoices(values: Readonly<Record<string, string>>): Choices {
  const chosen = Object.entries(values).flatMap(([name, value]): [MergeField, z.infer<typeof side>][] => {
    const [prefix, rest] = name.split(".");
    const [known, said] = [field.safeParse(rest), side.safeParse(value)];
    return prefix === "survives" && known.success && said.success ? [[known.data, said.data]] : [];
  });
  return Object.fromEntries(chosen);
}
