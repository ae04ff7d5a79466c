import { z } from "zod";
import { keywordSchema } from "./schema";
import type { Keyword } from "./types";

// Messages are keys under `common.field` (lib/forms/parse-form.ts).

/** One keyword a line; lines without a letter or digit say nothing, and the same one twice says it once. */
const keywordLines = z
  .string()
  .max(20_000, "tooLong")
  .transform((text) => [...new Set(text.split("\n").map((line) => line.replace(/\s+/g, " ").trim()))])
  .transform((lines) => lines.filter((line) => keywordSchema.shape.keyword.safeParse(line).success).slice(0, 500));

/** A theme as its form has it; the code of a new one is made from its name. */
export const themeForm = z.object({
  code: z.string().max(50).optional(),
  name: z.string().trim().min(1, "required").max(100, "tooLong"),
  keywords: keywordLines,
});

/** A code for a name: "Price & value" is "price-value". */
export function codeOf(name: string): string {
  const words = name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.join("-").slice(0, 50).replace(/-$/, "");
}

/** Keywords keep the language that the command line or an import gave them. */
export function keepLanguages(lines: readonly string[], before: readonly Keyword[]): Keyword[] {
  return lines.flatMap((keyword) => {
    const known = before.filter((each) => each.keyword === keyword);
    return known.length > 0 ? known : [{ keyword, language: null }];
  });
}
