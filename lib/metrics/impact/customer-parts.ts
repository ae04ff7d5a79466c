import { SUMS } from "../../rollups/measures";
import { sumsOfTerms } from "../define";
import { SOURCES } from "../sources/all";
import { type Definition, isSummed, type Parts } from "../types";

const OF_ACCOUNTS: ReadonlySet<string> = new Set([
  ...SUMS.map(({ name }) => name),
  ...SOURCES.filter((source) => !source.dimensions && !source.everywhere).flatMap(({ sums }) => Object.keys(sums)),
]);

/**
 * The parts of a figure that each customer has by itself, month by month; null where it has none: a median, a product of
 * ratios, or cost that belongs to a channel and to no customer.
 */
export function customerParts(definition: Definition): Parts | null {
  if (!isSummed(definition) || !definition.parts) return null;
  const { parts } = definition;
  const names = sumsOfTerms(parts.numerator, parts.denominator ?? []);
  return names.every((name) => OF_ACCOUNTS.has(name)) ? parts : null;
}
