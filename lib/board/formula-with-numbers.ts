import { sumUnit } from "../metrics/sums";
import type { Parts, SumName, Terms, Unit } from "../metrics/types";

/** A piece of a formula with its numbers put in. */
export type FormulaPiece =
  | { kind: "sum"; sum: SumName; value: number; unit: Unit }
  | { kind: "number"; value: number }
  | { kind: "sign"; text: "×" | "÷" | "+" | "−" | "(" | ")" };

const sign = (text: "×" | "÷" | "+" | "−" | "(" | ")"): FormulaPiece => ({ kind: "sign", text });

/**
 * The formula of a definition with the sums of a period: 100 × (50 − 30) ÷ (50 + 20 + 30). What stands between the pieces
 * is for the page to write.
 */
export function formulaWithNumbers(
  { scale, numerator, denominator }: Parts,
  sums: Partial<Record<SumName, number>>,
): FormulaPiece[] {
  const scaled: FormulaPiece[] = scale === 1 ? [] : [{ kind: "number", value: scale }, sign("×")];
  const alone = scale === 1 && denominator === null;
  const over = termsWithNumbers(numerator, sums, !alone);
  return denominator === null
    ? [...scaled, ...over]
    : [...scaled, ...over, sign("÷"), ...termsWithNumbers(denominator, sums, true)];
}

function termsWithNumbers(terms: Terms, sums: Partial<Record<SumName, number>>, bracket: boolean): FormulaPiece[] {
  const pieces = terms.flatMap(([sum, weight], index): FormulaPiece[] => {
    const value: FormulaPiece = { kind: "sum", sum, value: sums[sum] ?? 0, unit: sumUnit(sum) };
    const size = Math.abs(weight);
    const weighted: FormulaPiece[] = size === 1 ? [value] : [{ kind: "number", value: size }, sign("×"), value];
    if (index === 0) return weight < 0 ? [sign("−"), ...weighted] : weighted;
    return [sign(weight < 0 ? "−" : "+"), ...weighted];
  });
  return bracket && terms.length > 1 ? [sign("("), ...pieces, sign(")")] : pieces;
}
