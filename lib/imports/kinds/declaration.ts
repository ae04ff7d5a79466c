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
  | "choice"
  /** ISO 4217; blank is the organisation's. */
  | "currency";

export interface Field {
  name: string;
  type: FieldType;
  required?: boolean;
  /** Names that files give the column, in the five languages; compared without case, accents and punctuation. */
  synonyms: readonly string[];
  /** The target's column; absent for fields that only help (the account, a product's name). */
  column?: string;
  /** For a choice: what is stored → the words that files use for it, in lower case. */
  choices?: Record<string, readonly string[]>;
  /** What a choice or number that is left blank, or has no column, stands for. */
  blank?: string;
  /** The type of the target's column where a choice is not stored as text. */
  cast?: "smallint" | '"SurveyQuestion"';
  /** Refuses days after tomorrow: what has happened cannot lie ahead. */
  past?: true;
  /** Names a person, by e-mail address or otherwise. */
  person?: true;
  /** The least number allowed. */
  min?: number;
  /** The text names a row of a list that grows with the files. */
  list?: { table: "products" | "surveys"; nameField?: string };
}

/** A fault that needs more than one cell. `when` is SQL over the fields' names and true for a row at fault. */
export interface Rule {
  field: string;
  reason: ReasonCode;
  when: string;
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
  /**
   * The field that tells two rows of the kind apart (`orElse`: the one that does so where it is blank, compared without
   * case), and whether across all accounts or within one.
   */
  ownId: { field: string; orElse?: string; within: "everything" | "account" };
  /** Columns of the target whose month a row concerns; empty for kinds without measures. */
  months: readonly string[];
  /** A contract that starts on the first of a month covers the end of the month before: that month is marked as well. */
  marksMonthEnds?: true;
  /** Columns of the target whose days say from when to when the kind is known. */
  extent: readonly string[];
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
] as const;

export type KindId = (typeof KIND_IDS)[number];
