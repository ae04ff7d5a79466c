import { readAccountsAddress } from "../accounts/schema";
import type { Reader } from "../saved/types";
import type { SavedSegment } from "./types";

/**
 * Whether a segment is for this reader: their own, or a shared one. What it holds is narrowed to the reader's accounts like any
 * address; but one that names owners would tell those who see only their own accounts a colleague's name, and is not for them.
 */
export function maySee(segment: SavedSegment, { userId, scope }: Reader): boolean {
  if (segment.makerId === userId) return true;
  if (!segment.shared) return false;
  const { owner } = readAccountsAddress(new URLSearchParams(segment.query));
  return scope.kind === "all" || owner.every((name) => name === "" || scope.owners.includes(name));
}
