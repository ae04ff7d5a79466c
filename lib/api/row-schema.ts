import { z } from "zod";
import { KINDS } from "../imports/kinds/all";
import type { Field, FieldType, KindId } from "../imports/kinds/declaration";

const WHAT: Record<FieldType, string> = {
  text: "At most 1,000 characters.",
  "long-text": "At most 20,000 characters.",
  number: "A number, or a string with a point for exact decimals; at most six places.",
  integer: "A whole number.",
  date: "YYYY-MM-DD.",
  instant: "ISO 8601; without an offset in the organisation's time zone.",
  month: "YYYY-MM.",
  choice: "",
  texts: "Several, apart by “|”.",
  currency: "ISO 4217; the organisation's where it is left out.",
};

/** A cell may come as what JSON has for it; checks are those of a file, row by row. */
const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** One row of a kind as JSON has it. What it must be in full is told where it is not: in the answer's refused rows. */
export function rowSchema(kind: KindId): z.ZodObject {
  return z.strictObject(Object.fromEntries(KINDS[kind].fields.map((field) => [field.name, fieldSchema(field)])));
}

function fieldSchema(field: Field): z.ZodType {
  const words = [field.required ? "Required." : "", WHAT[field.type], choicesOf(field)].filter(Boolean).join(" ");
  return cell.optional().describe(words);
}

function choicesOf({ choices }: Field): string {
  return choices ? `One of ${Object.keys(choices).join(", ")}.` : "";
}
