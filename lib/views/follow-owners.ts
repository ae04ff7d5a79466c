import { readBoardFilters } from "../board/schema";
import { followHeirs, type Heirs } from "../users/heirs";
import { writeQuery } from "./schema";

/** A view's query, asking for whoever took over where it names an account owner who left; else nobody's accounts would answer. */
export function followOwners(query: string, heirs: Heirs): string {
  if (heirs.size === 0) return query;
  const filters = readBoardFilters(new URLSearchParams(query));
  const { owner, compare } = filters;
  const follows = typeof compare === "object" && compare.dimension === "owner";
  return writeQuery({
    ...filters,
    owner: followHeirs(owner, heirs),
    compare: follows ? { ...compare, value: heirs.get(compare.value) ?? compare.value } : compare,
  });
}
