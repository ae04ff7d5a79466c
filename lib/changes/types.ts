import type { Role } from "../auth/types";
import type { ChangeReach } from "../metrics/impact/types";

export const CHANGE_TYPES = ["product", "price", "policy", "process", "promotion", "service"] as const;
export type ChangeType = (typeof CHANGE_TYPES)[number];

/** Who may write in the ledger: those who decide on changes, and see what they did to all accounts. */
export const CHANGE_EDITORS: readonly Role[] = ["admin", "executive"];

/** One line of the ledger of changes. */
export interface Change extends ChangeReach {
  code: string;
  name: string;
  type: ChangeType;
  /** Id of the indicator that was expected to move; null where none was named. */
  metric: string | null;
  /** What was expected, in words. */
  expected: string | null;
}
