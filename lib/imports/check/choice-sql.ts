import pg from "pg";
import type { Field } from "../kinds/declaration";
import { blankValue, type CheckContext, type FieldSql, name, raw } from "./field-sql";

/** One of a closed set, by any of the words that files use for it. */
export function choiceSql(field: Field, context: CheckContext): FieldSql {
  const choices = Object.entries(field.choices ?? {});
  const cases = choices.flatMap(([stored, words]) =>
    words.map((word) => `WHEN ${pg.escapeLiteral(word)} THEN ${pg.escapeLiteral(stored)}`),
  );
  return {
    value: `CASE WHEN ${raw(field)} IS NULL THEN ${blankValue(field, context) ?? "NULL"}
      ELSE (CASE lower(${raw(field)}) ${cases.join(" ")} END)::${field.cast ?? "text"} END`,
    faults: [
      {
        reason: "not-a-choice",
        when: `${raw(field)} IS NOT NULL AND ${name(field)} IS NULL`,
        params: { choices: pg.escapeLiteral(choices.map(([stored, words]) => preferred(stored, words)).join(", ")) },
      },
    ],
  };
}

/** The word to offer: what is stored, or for a bare number the first name beside it. */
function preferred(stored: string, words: readonly string[]): string {
  return /^\d+$/.test(stored) ? (words.find((word) => word !== stored) ?? stored) : stored;
}

/** The currency of a row. One other than the organisation's needs a rate of the month, and rows without one are refused. */
export function currencySql(field: Field, context: CheckContext, day: string | null): FieldSql {
  return {
    value: `coalesce(upper(${raw(field)}), '${context.currency}')`,
    faults: [
      { reason: "not-a-currency", when: `${name(field)} !~ '^[A-Z]{3}$'` },
      {
        reason: "no-rate",
        when: `${name(field)} <> '${context.currency}'`,
        params: { currency: name(field), month: day ? `coalesce(to_char(${day}, 'YYYY-MM'), '?')` : "'?'" },
      },
    ],
  };
}
