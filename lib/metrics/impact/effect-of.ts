import type { Interval } from "../../statistics/interval";
import type { FittedSeries } from "./series";
import type { Effect, Impact } from "./types";

export type PanelImpact = Pick<Impact, keyof Effect | "groups" | "eventStudy" | "series" | "slope" | "cohorts">;

/** An estimate as an effect: real where its interval leaves out 0. */
export function effectOf(
  made: { estimate: number; interval: Interval | null } | null,
): Pick<Effect, "estimate" | "low" | "high" | "real"> {
  const interval = made?.interval ?? null;
  return {
    estimate: made?.estimate ?? null,
    low: interval?.low ?? null,
    high: interval?.high ?? null,
    real: interval && (interval.low > 0 || interval.high < 0),
  };
}

/** The effect that a fitted series shows: the jump at the change. */
export function seriesEffect(
  fitted: FittedSeries | null,
): Pick<PanelImpact, "method" | "estimate" | "low" | "high" | "real" | "series" | "slope"> {
  return {
    method: "interrupted-time-series",
    ...effectOf(fitted && { estimate: fitted.estimate, interval: { low: fitted.low, high: fitted.high } }),
    series: fitted?.points ?? [],
    slope: fitted?.slope ?? null,
  };
}
