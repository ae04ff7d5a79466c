import type { Field } from "../kinds/declaration";
import type { Notation } from "../notation/census";
import type { ReasonCode } from "../reasons";

/** What the checks need to know besides the file. */
export interface CheckContext {
  notation: Notation;
  /** IANA name. */
  timeZone: string;
  /** ISO 4217 code of the organisation's currency. */
  currency: string;
  /** The current day in that time zone, YYYY-MM-DD. */
  today: string;
  createAccounts: boolean;
}

export interface Fault {
  reason: ReasonCode;
  /** SQL over the columns of all steps; true for a row at fault. */
  when: string;
  params?: Record<string, string>;
}

/**
 * How one field's cell becomes a value. The steps are made one after the other, each from the columns of those before;
 * every name is the field's own with a suffix. The cell itself is `raw(field)`, null when blank.
 */
export interface FieldSql {
  first?: Record<string, string>;
  second?: Record<string, string>;
  /** The value, null when blank or at fault. */
  value: string;
  /** In the order in which they are told. */
  faults: Fault[];
}

/** The column of a field's value, or of one of its steps, as an identifier. */
export function name(field: Field, step = ""): string {
  return `"${field.name}${step}"`;
}

export function raw(field: Field): string {
  return name(field, "_raw");
}

/** The value that a blank cell stands for, as SQL. */
export function blankValue(field: Field, context: CheckContext): string | null {
  if (field.type === "currency") return field.required ? null : `'${context.currency}'`;
  if (field.blank === undefined) return null;
  return `'${field.blank}'::${field.cast ?? (field.type === "integer" ? "numeric" : "text")}`;
}
