import { z } from "zod";
import { AppError } from "../errors/app-error";
import type { Locale } from "../i18n/locales";
import { type Problem, RequestInvalid } from "./problem";

/** Sentences of the schema library, in the languages of Lealta. */
const SENTENCES: Record<Locale, () => { localeError: z.core.$ZodErrorMap }> = {
  en: z.locales.en,
  es: z.locales.es,
  "pt-BR": z.locales.ptBR,
  ro: z.locales.ro,
  ru: z.locales.ru,
};

/** PostgreSQL's texts cannot hold NUL. */
const TEXT = z.string().regex(/^[^\0]*$/);

/** The parameters of an address: one value by its name, several as a list, `filter[segment]=Retail` under filter. */
export function readQuery<Schema extends z.ZodObject>(
  schema: Schema,
  search: URLSearchParams,
  locale: Locale,
): z.infer<Schema> {
  const given = Object.fromEntries([...new Set(search.keys())].map((name) => [name, search.getAll(name)]));
  checked(z.record(z.string(), z.array(TEXT)), given, locale, ([name = ""]) => ({ parameter: String(name) }));
  const found: Record<string, unknown> = Object.create(null);
  for (const name of new Set(search.keys())) {
    const values = search.getAll(name);
    const [, group, member] = /^(\w+)\[([\w-]+)\]$/.exec(name) ?? [];
    if (group && member) found[group] = { ...(found[group] as object | undefined), [member]: values };
    else found[name] = values.length > 1 ? values : values[0];
  }
  return checked(schema, found, locale, (path) => ({ parameter: nameOf(path) }));
}

function nameOf([name = "", member]: PropertyKey[]): string {
  return typeof member === "string" ? `${String(name)}[${member}]` : String(name);
}

/** What a body of JSON says. Throws `body-json`, or a `RequestInvalid` that tells each value at fault by its pointer. */
export function readJson<Schema extends z.ZodType>(schema: Schema, text: string, locale: Locale): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new AppError("body-json", { place: placeOf(error, text) }, { cause: error });
  }
  return checked(schema, value, locale, (path) => ({ pointer: pointerOf(path) }));
}

/** JSON Pointer, RFC 6901; "" is the whole. */
function pointerOf(path: PropertyKey[]): string {
  return path.map((part) => `/${String(part).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}

/** Line and column of what the parser stumbled over, "1:1" where it does not say. */
function placeOf(error: unknown, text: string): string {
  const [, position] = /position (\d+)/.exec(error instanceof Error ? error.message : "") ?? [];
  // At the end of what was sent, the parser names no place.
  const before = text.slice(0, position === undefined ? text.length : Number(position)).split("\n");
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}

const MOST_FAULTS = 100;

function checked<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  locale: Locale,
  place: (path: PropertyKey[]) => Pick<NonNullable<Problem["errors"]>[number], "pointer" | "parameter">,
): z.infer<Schema> {
  const parsed = schema.safeParse(value, { error: SENTENCES[locale]().localeError });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, MOST_FAULTS).flatMap((issue) => {
    // Each name that is not known stands where it is.
    const paths = issue.code === "unrecognized_keys" ? issue.keys.map((key) => [...issue.path, key]) : [issue.path];
    return paths.map((path) => ({ ...place(path), detail: issue.message }));
  });
  throw new RequestInvalid(faults);
}
