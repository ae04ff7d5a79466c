import { COLOUR } from "./colour";

/** Room around what is drawn, in pixels; at the right stand the direct labels. */
export const MARGIN = { top: 8, right: 108, bottom: 0, left: 0 };
export const AXIS_HEIGHT = 24;
export const AXIS_WIDTH = 48;
/** Least distance between two direct labels. */
export const LABEL_GAP = 15;

export const TICK = { fontSize: 12, fill: COLOUR.axis };

/** Pixel height of a level in a panel of this height. */
export function pixelOf(
  level: number,
  [low, high]: readonly [number, number],
  height: number,
  hasAxis: boolean,
): number {
  const plot = height - MARGIN.top - MARGIN.bottom - (hasAxis ? AXIS_HEIGHT : 0);
  return MARGIN.top + (1 - (level - low) / (high - low)) * plot;
}
