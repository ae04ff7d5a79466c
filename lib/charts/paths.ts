export type Point = readonly [x: number, y: number];

/**
 * SVG path through points, broken at each null. A point between two gaps becomes a line of no length, which round caps
 * draw as a dot.
 */
export function brokenLine(points: readonly (Point | null)[]): string {
  return runs(points)
    .map((run) => (run.length === 1 && run[0] ? `M${run[0].join(",")}h0` : outline(run)))
    .join("");
}

/** The points of a broken line that stand alone between two gaps, to be drawn larger: as dots of the line's own width nobody sees them. */
export function pointsAlone(line: string): string {
  return (line.match(/M[^ML]*h0/g) ?? []).join("");
}

/** SVG path of the areas between two ends, one closed piece per unbroken stretch; stretches of one point have no area. */
export function brokenBand(ends: readonly ({ x: number; low: number; high: number } | null)[]): string {
  return runs(ends)
    .filter((run) => run.length > 1)
    .map((run) => {
      const over = run.map(({ x, high }): Point => [x, high]);
      const under = run.map(({ x, low }): Point => [x, low]).reverse();
      return `${outline([...over, ...under])}Z`;
    })
    .join("");
}

/** SVG path of the area between two ends that hold from each place to the next, as a curve of steps has them; `until` ends the last. */
export function steppedBand(ends: readonly { x: number; low: number; high: number }[], until: number): string {
  const held = ends.flatMap((end, index) => [end, { ...end, x: ends[index + 1]?.x ?? until }]);
  return brokenBand(held);
}

function outline(points: readonly Point[]): string {
  return points.map(([x, y], index) => `${index === 0 ? "M" : "L"}${x},${y}`).join("");
}

function runs<T>(items: readonly (T | null)[]): T[][] {
  const found: T[][] = [[]];
  for (const item of items) {
    if (item === null) found.push([]);
    else found.at(-1)?.push(item);
  }
  return found.filter((run) => run.length > 0);
}
