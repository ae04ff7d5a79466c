import { type DefinitionDraft, sumsOfTerms } from "../define";
import type { Figure, SumName, Sums } from "../types";

/** A formula whose figures carry further figures beside them, read from further sums. */
export function withDetails(
  draft: DefinitionDraft,
  sums: readonly SumName[],
  details: (sums: Sums) => NonNullable<Figure["details"]>,
): DefinitionDraft {
  if (!("formula" in draft)) throw new Error("an analysis makes its details itself");
  return {
    ...draft,
    sums: sumsOfTerms(draft.sums, sums),
    formula: (read: Sums, months?: number): Figure => ({ ...draft.formula(read, months), details: details(read) }),
  };
}
