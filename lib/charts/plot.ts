import { brokenBand, brokenLine } from "./paths";
import type { Trend } from "./prepare-trend";

/*
 * A plot is drawn in a box of 100 by 100 that is stretched to whatever width there is; words stand beside and above it
 * at the same percentages. So it needs no measuring: it is in the page that the server sends, and it prints.
 */

/** Middle of a period's slot, in percent of the width. */
export function slotMiddle(index: number, count: number): number {
  return round(((index + 0.5) / count) * 100);
}

/** The slot under a place on the axis, given as a share of the width; places beside the plot take the outermost slots. */
export function slotAt(share: number, count: number): number {
  return Math.min(count - 1, Math.max(0, Math.floor(share * count)));
}

/** Distance of a level from the top, in percent of the height. */
export function levelTop(level: number, [low, high]: readonly [number, number]): number {
  return round((1 - (level - low) / (high - low)) * 100);
}

/** Which slots are named on the axis: at most `most`, evenly apart, the last one always. */
export function namedSlots(count: number, most: number): number[] {
  const step = Math.max(1, Math.ceil(count / most));
  const slots: number[] = [];
  for (let slot = count - 1; slot >= 0; slot -= step) slots.unshift(slot);
  return slots;
}

export interface TrendPaths {
  id: string;
  line: string;
  open: string;
  band: string;
}

/** The path of a trend's target in the box of 100 by 100: level over each slot that has one, in steps from slot to slot. */
export function targetPath({ target, points, scale }: Pick<Trend, "target" | "points" | "scale">): string {
  if (!target) return "";
  const edge = (slot: number) => round((slot / points.length) * 100);
  return brokenLine(
    target.levels.flatMap((level, slot) => {
      if (level === null) return [null];
      const top = levelTop(level, scale.domain);
      return [[edge(slot), top] as const, [edge(slot + 1), top] as const];
    }),
  );
}

/** The paths of each series of a trend in the box of 100 by 100. */
export function trendPaths({ points, series, scale }: Trend): TrendPaths[] {
  const x = (index: number) => slotMiddle(index, points.length);
  const y = (level: number) => levelTop(level, scale.domain);
  return series.map(({ id }) => {
    const levels = points.map((point) => point.levels[id]);
    const through = (pick: "solid" | "open") =>
      brokenLine(levels.map((level, index) => (typeof level?.[pick] === "number" ? [x(index), y(level[pick])] : null)));
    const ends = levels.map((level, index) =>
      level?.band ? { x: x(index), low: y(level.band[0]), high: y(level.band[1]) } : null,
    );
    return { id, line: through("solid"), open: through("open"), band: brokenBand(ends) };
  });
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
