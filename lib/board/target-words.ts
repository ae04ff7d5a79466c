import { changeDigits, isInPoints } from "../charts/prepare-change";
import type { Unit } from "../metrics/types";
import type { Standing } from "../targets/types";
import type { FigureFormat } from "./figure-format";

/** A translator of the namespace "board". */
export type BoardWords = (key: string, values?: Record<string, string | number>) => string;

/** On which side of its target a figure lies, named by whether that is good: "short" and "over" are not. */
export type Side = "short" | "over" | "above" | "below" | "on";

export function sideOf({ distance, reaches }: Standing): Side {
  if (distance === null || distance === 0) return "on";
  if (distance > 0) return reaches ? "above" : "over";
  return reaches ? "below" : "short";
}

/** Points that a distance comes to, rounded as it is told: the finer the smaller it is. Pure. */
export function pointsTold(distance: number, unit: Unit): number {
  const size = Math.abs(distance);
  const digits = size < 10 ? 1 : changeDigits(unit);
  return Number(size.toFixed(digits)) || Number(size.toFixed(2));
}

interface Told {
  unit: Unit;
  format: FigureFormat;
  t: BoardWords;
}

/** What is aimed for: "Target 40". */
export function targetLine(value: string, { unit, format, t }: Told): string {
  return t("target.line", { target: format.exact(Number(value), unit) });
}

/** How a figure stands to its target: "reached", "6 points short", "1.2 points over, within noise". */
export function standingWords(standing: Standing, { unit, format, t }: Told): string {
  return t(`target.${standing.verdict}`, { distance: distanceWords(standing, { unit, format, t }) });
}

/** How far a figure lies from its target: "6 points short". */
export function distanceWords(standing: Standing, { unit, format, t }: Told): string {
  const distance = standing.distance ?? 0;
  const points = pointsTold(distance, unit);
  const gap = isInPoints(unit)
    ? t("points", { value: format.number(points), count: points })
    : format.figure(Math.abs(distance), unit);
  return t("target.distance", { side: sideOf(standing), gap });
}

/** Good, bad, or neither as long as nobody can tell. */
export function standingTone({ verdict }: Pick<Standing, "verdict">): "good" | "bad" | "neutral" {
  if (verdict === "reached") return "good";
  return verdict === "missed" ? "bad" : "neutral";
}
