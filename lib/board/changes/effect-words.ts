import { isInPoints, pluralOfPoints } from "../../charts/prepare-change";
import type { Impact } from "../../metrics/impact/types";
import type { FigureFormat } from "../figure-format";

/** How an effect ended, for the words and the ink it is told in. */
export type Verdict = "better" | "worse" | "real" | "noise" | "unsure" | "unknown";

/** "unsure": nobody can tell how sure it is; "unknown": nothing can be told. */
export function verdictOf({ estimate, real, towards }: Pick<Impact, "estimate" | "real" | "towards">): Verdict {
  if (estimate === null) return "unknown";
  if (real === null) return "unsure";
  return real ? (towards ?? "real") : "noise";
}

/** Lines may end behind a minus, and between a plus and the sign of a currency; a word joiner keeps a sign with its number. */
const JOINER = "\u2060";
const MINUS = `−${JOINER}`;

/** What an effect is told in: its unit, and every figure told with it, so that all have as many decimals. */
export interface EffectScale {
  unit: Impact["unit"];
  figures: readonly (number | null)[];
}

/** Decimals of points: two where one would make a small figure 0, or where all are small. */
function decimalsOf(figures: EffectScale["figures"]): number {
  const sizes = figures.map((figure) => Math.abs(figure ?? 0));
  return Math.max(...sizes) < 1 || sizes.some((size) => size >= 0.005 && size < 0.05) ? 2 : 1;
}

/**
 * The size of an effect, "+3.1 points": a difference of shares or scores is so many points, of all else so much of it.
 *
 * @param points writes a number as points
 */
export function effectSize(
  value: number,
  { unit, figures }: EffectScale,
  format: FigureFormat,
  points: (text: string, count: number) => string,
): string {
  const sign = value > 0 ? "+" : value < 0 ? MINUS : "";
  const size = Math.abs(value);
  if (!isInPoints(unit)) {
    const told = format.fine(size, unit);
    return `${sign}${sign === "+" && !/^\d/.test(told) ? JOINER : ""}${told}`;
  }
  const decimals = decimalsOf(figures);
  const rounded = Number(size.toFixed(decimals));
  return `${rounded === 0 ? "" : sign}${points(format.number(size, decimals), pluralOfPoints(size, decimals))}`;
}

/** An end of its interval, "+1.2". */
export function effectEnd(value: number, scale: EffectScale, format: FigureFormat): string {
  return effectSize(value, scale, format, (text) => text);
}
