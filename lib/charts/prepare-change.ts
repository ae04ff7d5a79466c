import type { Against, Change, MetricDeclaration, Unit } from "../metrics/types";

export interface ChangeMark {
  /** What it is: a change since a period, a difference from a group, or of an amount the share that is the group's. */
  than: Against["kind"] | "part";
  direction: "up" | "down" | "flat";
  /** "exact": the figure counts everybody, so there is no noise that the change could be. */
  verdict: "real" | "noise" | "exact";
  /** Noise is never good or bad, nor is what hardly moved. */
  tone: "good" | "bad" | "neutral";
  /** Points for scores and percentages, a share of the other value for amounts; null where that value was 0. */
  shown: { kind: "points" | "relative"; value: number } | null;
}

/** Where nothing tells a change from noise, one below these is no news: a share of the earlier amount, and points. */
const SLIGHT = { relative: 0.01, points: 0.5 };

/** Units whose differences are told in points, rather than as a share of the other value. */
export function isInPoints(unit: Unit): boolean {
  return unit === "score" || unit === "rating" || unit === "percent";
}

/** Decimals that a change is printed with; the score itself is printed without any. */
export function changeDigits(unit: Unit): number {
  return unit === "score" ? 0 : 1;
}

/**
 * The number whose plural form fits points told with so many decimals: with any it is that of a fraction, be they zeros or not,
 * as "1.0 points", and in Russian "11,0 пункта".
 */
export function pluralOfPoints(points: number, decimals: number): number {
  const told = Number(Math.abs(points).toFixed(decimals));
  return decimals === 0 ? told : Math.floor(told) + 0.5;
}

/**
 * How a change is marked. Null when there is none to speak of: either side has no data or is incomplete.
 * A difference that is printed as 0 counts as flat, so that "up 0.0" is never said.
 */
export function prepareChange(
  change: Change | null,
  { unit, better }: { unit: Unit; better: MetricDeclaration["better"] },
): ChangeMark | null {
  if (change === null) return null;
  const { against } = change;
  if (against.kind === "group" && against.part !== null) return partMark(against.part);
  const relative = change.relative === null ? null : { kind: "relative" as const, value: change.relative };
  const shown = isInPoints(unit) ? { kind: "points" as const, value: change.difference } : relative;
  const direction = directionOf(shown === null ? change.difference : scaled(shown), changeDigits(unit));
  const verdict = change.real === null ? "exact" : change.real ? "real" : "noise";
  const tone = isSlight(shown, verdict) ? "neutral" : toneOf(direction, verdict, better);
  return { than: against.kind, direction, verdict, tone, shown };
}

/** All of an amount against a part of it: no more to be glad of than the part is large. */
function partMark(part: number): ChangeMark {
  return {
    than: "part",
    direction: "flat",
    verdict: "exact",
    tone: "neutral",
    shown: { kind: "relative", value: part },
  };
}

/** In the size that is printed: a share of 0.123 is printed as 12.3 %. */
function scaled(shown: { kind: "points" | "relative"; value: number }): number {
  return shown.kind === "relative" ? shown.value * 100 : shown.value;
}

function directionOf(difference: number, digits: number): ChangeMark["direction"] {
  const rounded = Math.round(difference * 10 ** digits);
  return rounded > 0 ? "up" : rounded < 0 ? "down" : "flat";
}

function isSlight(shown: ChangeMark["shown"], verdict: ChangeMark["verdict"]): boolean {
  return verdict === "exact" && shown !== null && Math.abs(shown.value) < SLIGHT[shown.kind];
}

function toneOf(
  direction: ChangeMark["direction"],
  verdict: ChangeMark["verdict"],
  better: MetricDeclaration["better"],
): ChangeMark["tone"] {
  if (direction === "flat" || verdict === "noise" || better === "neither") return "neutral";
  return direction === better ? "good" : "bad";
}
