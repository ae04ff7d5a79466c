import type { CheckContext } from "../check/field-sql";
import type { ReasonCode } from "../reasons";

export type FieldType =
  /** Free text of a coded column, at most 1,000 characters. */
  | "text"
  /** Words of a person, at most 20,000 characters. */
  | "long-text"
  /** Exact decimal with at most six places. */
  | "number"
  | "integer"
  /** A day. A time of day beside it is left out. */
  | "date"
  /** A moment; without an offset it is in the organisation's time zone. */
  | "instant"
  /** A month, stored as its first day; YYYY-MM, MM/YYYY, or any day in it. */
  | "month"
  | "choice"
  /** Several texts in one cell, apart by "|" or ";", or else by commas. */
  | "texts"
  /** ISO 4217; blank is the organisation's, unless the field is required. */
  | "currency";

export interface Field {
  name: string;
  type: FieldType;
  required?: boolean;
  /** Names that files give the column, in the five languages; compared without case, accents and punctuation. */
  synonyms: readonly string[];
  /** The target's column; absent for fields that only help (the account, a product's name). */
  column?: string;
  /** The target's column is an object, and this the key of the field's value in it. */
  key?: string;
  /** For a choice: what is stored → the words that files use for it, in lower case. */
  choices?: Record<string, readonly string[]>;
  /** What a choice or number that is left blank, or has no column, stands for. */
  blank?: string;
  /** For a choice left blank: the field whose words tell it, where they are among the choices. */
  toldBy?: string;
  /** For a choice without a column: the field the name of whose column says it. Choice → such names. */
  impliedBy?: { field: string; names: Record<string, readonly string[]> };
  /** The type of the target's column where a choice is not stored as text. */
  cast?: "smallint" | "boolean" | EnumType;
  /** Refuses days after tomorrow: what has happened cannot lie ahead. */
  past?: true;
  /** Names a person, by e-mail address or otherwise. */
  person?: true;
  /** The least number allowed. */
  min?: number;
  /** The greatest number allowed; where there is one there is a `min` as well. */
  max?: number;
  /** More decimals than are stored are rounded away, where a rate has more than it needs. */
  rounded?: true;
  /** The text names a row of a list that grows with the files. */
  list?: { table: "products" | "surveys"; nameField?: string };
  /** The text names a row of another kind, which must be there. */
  refersTo?: { table: string; column: string; reason: ReasonCode };
}

type EnumType =
  | '"SurveyQuestion"'
  | '"OpportunityOutcome"'
  | '"ListEventType"'
  | '"ChangeType"'
  | '"Direction"'
  | '"InterviewForm"';

/** A fault that needs more than one cell. `when` is SQL over the fields' names and true for a row at fault. */
export interface Rule {
  field: string;
  reason: ReasonCode;
  when: string | ((context: CheckContext) => string);
  /** Parameter of the reason's sentence → SQL that gives it. */
  params?: Record<string, string>;
  /** Fields that must be mapped for the rule to apply. */
  needs: readonly string[];
}

/** One kind of file: its columns, what makes two rows the same, and where the rows go. */
export interface KindDeclaration {
  id: KindId;
  table: string;
  fields: readonly Field[];
  rules?: readonly Rule[];
  ownId: OwnId | NaturalKey;
  /** Columns of the target whose month a row concerns; empty for kinds without measures. */
  months: readonly string[];
  /** A contract that starts on the first of a month covers the end of the month before: that month is marked as well. */
  marksMonthEnds?: true;
  /** Columns of the target whose days say from when to when the kind is known. */
  extent: readonly string[];
  /**
   * Of kinds whose `amount` is money: SQL of the day whose month's rate converts a row in another currency, from the SQL of
   * the target's columns; null where the row has no such day.
   */
  convertedOn?: (value: (column: string) => string) => string;
}

/**
 * The field that tells two rows of the kind apart (`orElse`: the one that does so where it is blank, compared without
 * case), and whether across all accounts or within one. It is stored as external_id.
 */
export interface OwnId {
  field: string;
  orElse?: string;
  within: "everything" | "account";
}

/** Two rows that agree in these required fields, each stored in a column of its own, are the same. */
export interface NaturalKey {
  fields: readonly [string, ...string[]];
}

export const KIND_IDS = [
  "accounts",
  "contacts",
  "invoices",
  "costs",
  "subscriptions",
  "survey-answers",
  "visits",
  "acquisition-spend",
  "exchange-rates",
  "products",
  "wallet-estimates",
  "opportunities",
  "opportunity-stages",
  "list-events",
  "tickets",
  "references",
  "changes",
  "cpis",
  "cpi-measurements",
  "survey-deliveries",
  "interviews",
] as const;

export type KindId = (typeof KIND_IDS)[number];
