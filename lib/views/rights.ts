import { readBoardFilters } from "../board/schema";
import type { Reader } from "../saved/types";
import type { SavedView } from "./types";

/** The owners of accounts whom a query names, in its filter or to compare with, "not known" left out. */
export function namedOwners(query: string): string[] {
  const { owner, compare } = readBoardFilters(new URLSearchParams(query));
  const compared = typeof compare === "object" && compare.dimension === "owner" ? [compare.value] : [];
  return [...owner, ...compared].filter((name) => name !== "");
}

/**
 * Whether a view is for this reader: their own, or a shared one. What it shows is narrowed to the reader's accounts like any
 * address; but a filter by owner would tell those who see only their own accounts a colleague's name, and show them
 * nothing, so to them a view that names others is as if it were not shared.
 */
export function maySee(view: SavedView, { userId, scope }: Reader): boolean {
  if (view.makerId === userId) return true;
  if (!view.shared) return false;
  return scope.kind === "all" || namedOwners(view.query).every((name) => scope.owners.includes(name));
}
