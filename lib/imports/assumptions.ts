import { AppError } from "../errors/app-error";
import type { Field, KindDeclaration } from "./kinds/declaration";
import { normaliseName } from "./normalise-name";
import type { Mapping } from "./types";

/** What stands in for a field that the file has no column for. */
export interface Assumption {
  field: string;
  /** As it is stored: one of the field's choices, a number, or a currency. */
  value: string;
  /** Nothing says so ("nothing"), the name of another column does, or the user does. */
  by: "nothing" | "column" | "user";
  /** That column; null where none says it. */
  column: string | null;
  /** What it could be instead; empty where there is nothing to choose. */
  values: string[];
}

/**
 * What is taken for granted about a file with this mapping; `assumed` is what the user says, field → value as stored. A field
 * that the cells of another column tell is not: that column is the file's own word.
 */
export function assumptionsOf(
  kind: KindDeclaration,
  mapping: Mapping,
  { assumed, currency }: { assumed: Mapping; currency: string },
): Assumption[] {
  return kind.fields
    .filter((field) => !(field.name in mapping) && !(field.toldBy && field.toldBy in mapping))
    .flatMap((field): Assumption[] => {
      if (field.type === "currency" && !field.required && "amount" in mapping)
        return [{ field: field.name, value: currency, by: "nothing", column: null, values: [] }];
      if (field.blank === undefined) return [];
      const values = Object.keys(field.choices ?? {});
      const [chosen, implied] = [assumed[field.name], impliedValue(field, mapping)];
      if (chosen !== undefined) return [{ field: field.name, value: chosen, by: "user", column: null, values }];
      const column = implied === null ? null : (mapping[field.impliedBy?.field ?? ""] ?? null);
      const by = implied === null ? "nothing" : "column";
      return [{ field: field.name, value: implied ?? field.blank, by, column, values }];
    });
}

/** The kind, with blanks standing for what is assumed of this file. */
export function withAssumptions(kind: KindDeclaration, mapping: Mapping, assumed: Mapping): KindDeclaration {
  const fields = kind.fields.map((field) => {
    if (field.blank === undefined) return field;
    return { ...field, blank: assumed[field.name] ?? impliedValue(field, mapping) ?? field.blank };
  });
  return { ...kind, fields };
}

/**
 * What the user wants assumed, as it is stored; any word that a file may use will do. Throws `assumption-field` for a field
 * that nothing is assumed of, and `assumption-value` for a word that is none of its choices.
 */
export function readAssumed(kind: KindDeclaration, wanted: Mapping): Mapping {
  const open = kind.fields.filter(({ choices, blank }) => choices && blank !== undefined);
  return Object.fromEntries(
    Object.entries(wanted).map(([name, word]) => {
      const field = open.find((each) => each.name === name);
      if (!field)
        throw new AppError("assumption-field", { field: name, fields: open.map((each) => each.name).join(", ") });
      const choices = Object.entries(field.choices ?? {});
      const [found] = choices.find(([stored, words]) => stored === word || words.includes(word.toLowerCase())) ?? [];
      if (found === undefined) {
        const known = choices.map(([stored]) => stored).join(", ");
        throw new AppError("assumption-value", { field: name, value: word, choices: known });
      }
      return [name, found];
    }),
  );
}

/** What the name of another column says of the field; null where it says nothing. */
export function impliedValue({ impliedBy }: Field, mapping: Mapping): string | null {
  const column = mapping[impliedBy?.field ?? ""];
  if (!impliedBy || column === undefined) return null;
  const name = normaliseName(column);
  const found = Object.entries(impliedBy.names).find(([, names]) => names.some((each) => normaliseName(each) === name));
  return found?.[0] ?? null;
}
