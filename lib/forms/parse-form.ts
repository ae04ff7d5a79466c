import type { z } from "zod";
import type { Translate } from "../i18n/translate";
import type { FormState } from "./types";

type Parsed<Data> = { ok: true; data: Data } | { ok: false; state: FormState };

/**
 * Checks a form against its schema. Messages of the schema are keys under `common.field`; a bound ({max}), or the
 * parameters of an issue of the schema's own, fill them.
 * Each field shows its first fault.
 */
export function parseForm<Schema extends z.ZodType>(
  schema: Schema,
  form: FormData,
  translate: Translate,
): Parsed<z.infer<Schema>> {
  const values = textsOf(form);
  const parsed = schema.safeParse(values);
  if (parsed.success) return { ok: true, data: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const max = "maximum" in issue ? Number(issue.maximum) : 0;
    const bounds = "params" in issue ? (issue.params as Record<string, number>) : {};
    errors[String(issue.path[0])] ??= translate(`common.field.${issue.message}`, { max, ...bounds });
  }
  return { ok: false, state: { errors, values: withoutPasswords(values) } };
}

/** The texts of a form by field; files and Next's own fields are left out, and NUL, which PostgreSQL's texts cannot hold. */
export function textsOf(form: FormData): Record<string, string> {
  const entries = [...form.entries()].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
  );
  return Object.fromEntries(entries.map(([name, text]) => [name, text.replaceAll("\0", "")]));
}

/** What may be sent back to the browser. */
export function withoutPasswords(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).filter(([name]) => !name.toLowerCase().includes("password")));
}
