import type { FigureRow } from "../metrics/types";
import { prepareTrend, type Trend } from "./prepare-trend";

/** The one line of the curve. */
export const CURVE = "profit-curve";

export interface ProfitCurve {
  /** Its points are percentages of the customers, "0" to "100"; levels are percent of all profit. */
  trend: Trend;
  /** Where the curve is highest first. Null without a value. */
  peak: { percentile: string; value: number } | null;
}

/**
 * Cumulative profit along the customers, from the most to the least profitable. Nobody earns nothing, so the curve begins at 0.
 *
 * @param rows the figures of "profit-curve", definition "curve": one for each percentile, in its order
 */
export function prepareProfitCurve(rows: readonly FigureRow[]): ProfitCurve {
  const [first] = rows;
  const known = rows.filter(({ value }) => value !== null);
  const origin = first && known.length > 0 ? [{ ...first, group: "0", value: 0, n: 0 }] : [];
  const points = [...origin, ...rows].map((row) => ({ ...row, period: row.group ?? "" }));
  const trend = prepareTrend([{ id: CURVE, rows: points }], { zero: true });
  const highest = Math.max(...known.map(({ value }) => value ?? 0));
  const peak = known.find(({ value }) => value === highest);
  return { trend, peak: peak ? { percentile: peak.group ?? "", value: highest } : null };
}
