import { AREAS, type Area } from "../metrics/catalogue";
import type { CheckLine } from "./result";

export interface AreaLines {
  area: Area;
  lines: CheckLine[];
  /** How many indicators they are of. */
  metrics: number;
}

/** Lines by the area of their indicator, in the catalogue's order; areas without lines are left out. */
export function byArea(lines: readonly CheckLine[]): AreaLines[] {
  return (Object.keys(AREAS) as Area[]).flatMap((area) => {
    const ids = new Set<string>(AREAS[area].map(({ id }) => id));
    const own = lines.filter(({ metric }) => ids.has(metric));
    return own.length > 0 ? [{ area, lines: own, metrics: new Set(own.map(({ metric }) => metric)).size }] : [];
  });
}
