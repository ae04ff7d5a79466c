import type { AgainstGroup, FigureRow } from "../metrics/types";
import type { TrendRow } from "./prepare-trend";

const MARK = ".compared";
/** A direct label has room for so many letters beside its figure. */
const LABEL = 20;

/** What the line of the other group is called beside that of an indicator; its column in tables, too. */
export function comparedId(id: string): string {
  return `${id}${MARK}`;
}

/** Whether a line is that of another group: it is drawn thin, and without a band. */
export function isCompared(id: string): boolean {
  return id.endsWith(MARK);
}

export interface ComparedLine {
  against: AgainstGroup;
  rows: TrendRow[];
}

/**
 * The course of the group that figures over time are held against; null where they are held against an earlier period, or
 * where there is nobody to compare. As everywhere, a period in progress is compared with nothing.
 */
export function comparedLine(rows: readonly Pick<FigureRow, "period" | "change">[]): ComparedLine | null {
  const [against] = rows.flatMap(({ change }) => (change?.against.kind === "group" ? [change.against] : []));
  if (!against) return null;
  const line = rows.map(({ period, change }) => {
    const { value = null, n = 0 } = change?.from ?? {};
    return { period, value, low: null, high: null, n, complete: true };
  });
  return { against, rows: line };
}

/** A name of up to 120 letters would push the figure out of its label. */
export function labelName(name: string): string {
  return name.length > LABEL ? `${name.slice(0, LABEL - 1).trimEnd()}…` : name;
}
