import pg from "pg";
import type { Field } from "../kinds/declaration";
import { blankValue, type CheckContext, type FieldSql, name, raw } from "./field-sql";

/** One of a closed set, by any of the words that files use for it. */
export function choiceSql(field: Field, context: CheckContext, teller: Field | undefined): FieldSql {
  const choices = Object.entries(field.choices ?? {});
  return {
    value: `CASE WHEN ${raw(field)} IS NULL THEN ${toldSql(field, context, teller)} ELSE ${understood(field, field)} END`,
    faults: [
      {
        reason: "not-a-choice",
        when: `${raw(field)} IS NOT NULL AND ${name(field)} IS NULL`,
        params: { choices: pg.escapeLiteral(choices.map(([stored, words]) => preferred(stored, words)).join(", ")) },
      },
    ],
  };
}

/** What a choice without a cell of its own is: as the field that tells it says, else what a blank stands for. */
export function toldSql(field: Field, context: CheckContext, teller: Field | undefined): string {
  const blank = blankValue(field, context) ?? "NULL";
  return teller ? `coalesce(${understood(field, teller)}, ${blank})` : blank;
}

/** The choice that a cell's word means; null where it is none of them. */
function understood(field: Field, cell: Field): string {
  const cases = Object.entries(field.choices ?? {}).flatMap(([stored, words]) =>
    words.map((word) => `WHEN ${pg.escapeLiteral(word)} THEN ${pg.escapeLiteral(stored)}`),
  );
  return `(CASE lower(${raw(cell)}) ${cases.join(" ")} END)::${field.cast ?? "text"}`;
}

/** The word to offer: what is stored, or for a bare number the first name beside it. */
function preferred(stored: string, words: readonly string[]): string {
  return /^\d+$/.test(stored) ? (words.find((word) => word !== stored) ?? stored) : stored;
}

/** The currency of a row; one that is required is that of a rate, which the organisation's own needs not. */
export function currencySql(field: Field, context: CheckContext): FieldSql {
  if (field.required)
    return {
      value: `upper(${raw(field)})`,
      faults: [
        { reason: "not-a-currency", when: `${name(field)} !~ '^[A-Z]{3}$'` },
        { reason: "own-currency", when: `${name(field)} = '${context.currency}'` },
      ],
    };
  return {
    value: `coalesce(upper(${raw(field)}), '${context.currency}')`,
    faults: [{ reason: "not-a-currency", when: `${name(field)} !~ '^[A-Z]{3}$'` }],
  };
}
