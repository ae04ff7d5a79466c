import type { Assumption } from "./assumptions";
import type { ReasonCode } from "./reasons";

/** What the reader decided about a file's notation; `certain` is false where the file would bear another reading too. */
export interface Reading {
  format: "csv" | "xlsx";
  encoding: Part<Encoding>;
  delimiter: Part<Delimiter>;
  decimal: Part<DecimalMark>;
  dateOrder: Part<DateOrder>;
  /** Name of the sheet that was read; null for CSV. */
  sheet: string | null;
}

export interface Part<Value> {
  value: Value;
  certain: boolean;
}

export const ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1250", "windows-1251", "windows-1252"] as const;
export type Encoding = (typeof ENCODINGS)[number];

export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export const DECIMAL_MARKS = [".", ","] as const;
export type DecimalMark = (typeof DECIMAL_MARKS)[number];

/** How a date that does not begin with a four-digit year is read; year-month-day is understood in each of them. */
export const DATE_ORDERS = ["ymd", "dmy", "mdy"] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];

/** What the user says about the file; each wins over what the reader finds. */
export interface Choices {
  encoding?: Encoding;
  delimiter?: Delimiter;
  decimal?: DecimalMark;
  dateOrder?: DateOrder;
  sheet?: string;
}

/** Field of the kind → name of the column in the file. */
export type Mapping = Record<string, string>;

export type Phase = "reading" | "checking" | "writing" | "refreshing";

export interface Progress {
  phase: Phase;
  rows: number;
  bytes: number;
  totalBytes: number;
}

export interface Reject {
  /** Line of the file on which the row begins; the header is line 1. For XLSX the row's number. */
  line: number;
  /** Name of the column at fault; null where the whole row is. */
  column: string | null;
  /** The cell, cut to 200 characters. */
  value: string | null;
  reason: ReasonCode;
  /** Fills the reason's sentence, `imports.reasons.<reason>`. */
  params: Record<string, string | number>;
}

export interface ImportRequest {
  kind: string;
  filePath: string;
  /** Name to show; the path's last part unless given. */
  fileName?: string;
  mapping?: Mapping;
  choices?: Choices;
  /** What a field stands for where the file says nothing of it: field → one of its choices. */
  assumed?: Mapping;
  /** The clock. */
  now: Date;
  createAccounts?: boolean;
}

/** Where rows came from: a file that somebody sent or named, a form, another program, or a folder that is looked into. */
export const ORIGINS = ["file", "form", "api", "folder"] as const;
export type Origin = (typeof ORIGINS)[number];

export interface Mends {
  importId: number;
  lines: readonly number[];
}

export interface RunRequest extends ImportRequest {
  /** A file that somebody sent or named, unless said otherwise. */
  origin?: Origin;
  /** Takes the file even when the same content was imported before. */
  again?: boolean;
  /** Reads and checks everything, and writes nothing. */
  dryRun?: boolean;
  /** Keeps how the file is read, for the next one of its shape. */
  remember?: boolean;
  /** How long to wait for another import or undo that holds the kind, in milliseconds; for as long as it takes unless given. */
  patienceMs?: number;
  /** The rows are ones that an import refused, mended: that import and the lines on which they stood there, in order. */
  mends?: Mends;
  userId: number | null;
  /** Whether large refreshes of the rollups are waited for, sent to the worker, or left to the caller after more files. */
  refresh: "wait" | "job" | "later";
  onProgress?: (progress: Progress) => void;
  /** Names this request, so that who sent it can find its import again. */
  requestKey?: string;
  /** Told the import's id as soon as it has one, before the file is read. */
  onStart?: (importId: number) => void;
}

export interface ImportResult {
  /** Null for a dry run. */
  importId: number | null;
  kind: string;
  rows: number;
  accepted: number;
  rejected: number;
  /** The first thousand. */
  rejects: Reject[];
  reading: Reading;
  mapping: Mapping;
  /** What stands in for fields without a column. */
  assumptions: Assumption[];
  /** The import of the same file whose refused rows these are; all others came in then. Null: the whole file was taken. */
  refusedOf: number | null;
}
