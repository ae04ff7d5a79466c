import type { SurvivalPoint } from "./kaplan-meier";

/** What rounding may add to a product of shares that is exactly at the level. */
const ROUNDING = 1e-12;

/** A time and its interval; each null where the curve, or its band, does not come down so far while anybody is watched. */
export interface SurvivalTime {
  time: number | null;
  low: number | null;
  high: number | null;
}

/**
 * Time after which a share (half, unless said otherwise) of the subjects had the event: the median of a survival curve.
 *
 * In words: the first time at which the curve is at `1 - share` or lower. Its interval has the times at which that level lies
 * within the curve's log-log band: from where the lower edge of the band first reaches the level to where the upper edge does.
 * An end that is null is open: watched for longer, it may lie anywhere beyond.
 *
 * Source: Brookmeyer & Crowley (1982), Biometrics 38:29-41, with the log-log band; Klein & Moeschberger (2003), Survival
 * Analysis, eq. 4.5.5.
 * Example: remission under 6-mercaptopurine (Freireich 1963) → 23 weeks, 13 to open.
 */
export function survivalQuantile(curve: readonly SurvivalPoint[], share = 0.5): SurvivalTime {
  const level = 1 - share + ROUNDING;
  const first = (reaches: (point: SurvivalPoint) => boolean) => curve.find(reaches)?.time ?? null;
  return {
    time: first((point) => point.survival <= level),
    low: first((point) => (point.interval ? point.interval.low <= level : point.survival === 0)),
    high: first((point) => point.interval !== null && point.interval.high <= level),
  };
}
