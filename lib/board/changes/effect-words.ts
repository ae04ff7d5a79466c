import { isInPoints } from "../../charts/prepare-change";
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

/**
 * The size of an effect, "+3.1 points": a difference of shares or scores is so many points, of all else so much of it.
 *
 * @param points writes a number as points
 */
export function effectSize(
  value: number,
  unit: Impact["unit"],
  format: FigureFormat,
  points: (text: string, count: number) => string,
): string {
  const sign = value > 0 ? "+" : value < 0 ? MINUS : "";
  const size = Math.abs(value);
  if (!isInPoints(unit)) {
    const told = format.fine(size, unit);
    return `${sign}${sign === "+" && !/^\d/.test(told) ? JOINER : ""}${told}`;
  }
  const rounded = Number(size.toFixed(size < 1 ? 2 : 1));
  return `${rounded === 0 ? "" : sign}${points(format.number(rounded), rounded)}`;
}

/** An end of its interval, "+1.2". */
export function effectEnd(value: number, unit: Impact["unit"], format: FigureFormat): string {
  return effectSize(value, unit, format, (text) => text);
}
