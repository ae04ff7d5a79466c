import type { FormulaPiece } from "../board/formula-with-numbers";
import type { SumName, Unit } from "../metrics/types";

/** One way to reckon an indicator, in the reader's words. */
export interface DefinitionEntry {
  id: string;
  name: string;
  formula: string;
  /** Who reckons so; null where nothing is said. */
  usedBy: string | null;
  unit: string;
  interval: string;
  /** What is shown in place of a figure where there is none, and why. */
  noData: string | null;
  /** Sums of the formula by name and value, the formula with them put in (empty for products of ratios), and its result. */
  example: {
    sums: { sum: SumName; name: string; value: number; unit: Unit }[];
    pieces: FormulaPiece[];
    result: number;
    unit: Unit;
  } | null;
}

/** One indicator as the page of definitions shows it. */
export interface IndicatorEntry {
  id: string;
  area: string;
  name: string;
  /** As tiles and people call it: NPS, MRR. */
  short: string;
  question: string;
  tells: string;
  /** States the rule by which customers count as active. */
  usesActiveRule: boolean;
  /** A worked example in words, of what formulas cannot show; null where there is none. */
  example: string | null;
  source: string;
  /** What else people call it, to be found by; never shown. */
  searchWords: string;
  /** The first is the standard one. */
  definitions: DefinitionEntry[];
}
