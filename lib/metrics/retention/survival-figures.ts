import type { TimeCount } from "../../statistics/count-durations";
import type { Interval } from "../../statistics/interval";
import { kaplanMeier, type SurvivalPoint } from "../../statistics/kaplan-meier";
import { type SurvivalTime, survivalQuantile } from "../../statistics/survival-quantile";

/** How long customers of one group stay. */
export interface SurvivalFigures {
  /** Lives, and how many of them ended. */
  n: number;
  events: number;
  median: SurvivalTime;
  curve: SurvivalPoint[];
}

export function survivalFigures(counts: readonly TimeCount[]): SurvivalFigures {
  const curve = kaplanMeier(counts);
  return {
    n: curve[0]?.atRisk ?? 0,
    events: curve.reduce((sum, point) => sum + point.events, 0),
    median: survivalQuantile(curve),
    curve,
  };
}

/**
 * Share of 0..1 that is still there after a time: the curve's last step until then. Null beyond the longest life watched,
 * unless nobody was left by then.
 */
export function survivalAt(
  curve: readonly SurvivalPoint[],
  time: number,
): { share: number; interval: Interval | null } | null {
  const last = curve.at(-1);
  if (!last || (time > last.time && last.survival > 0)) return null;
  const point = curve.findLast((candidate) => candidate.time <= time);
  return point ? { share: point.survival, interval: point.interval } : { share: 1, interval: null };
}
