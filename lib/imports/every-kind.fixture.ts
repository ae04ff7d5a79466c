import type { KindId } from "./kinds/declaration";
import type { ReasonCode } from "./reasons";
import { SALES } from "./sales-kinds.fixture";
import { VOICES } from "./voice-kinds.fixture";

/** A file of each kind, for what must hold of all of them. */
export interface Sample {
  header: string;
  /** Good rows with ids of their own. */
  rows: string[];
  /** The same ids with other values. */
  changed: string[];
  /** What the changed rows must leave in the table, with the SQL that reads it. */
  stored: { sql: string; rows: unknown[] };
  /** Rows to refuse, with their reasons, besides those that every kind refuses in the same way. */
  refused: [row: string, reason: ReasonCode][];
  /** Files that must be there before. */
  needs?: KindId[];
}

/** Accounts A and B are there before. */
export const SAMPLES: Record<Exclude<KindId, "accounts">, Sample> = { ...SALES, ...VOICES };
