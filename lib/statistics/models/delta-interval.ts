import type { Interval } from "../interval";
import { Z95 } from "../normal";
import type { Matrix } from "./matrix";
import { times } from "./matrix";

const STEP = 1e-4;

/** On which scale an interval is symmetric: amounts above 0 on their logarithm, shares between 0 and 1 on their log-odds. */
export type Scale = "amount" | "share";

/**
 * 95 % interval of what is worked out from fitted parameters, as far as their uncertainty goes.
 *
 * In words: how fast the figure moves with each parameter, weighed by how uncertain the parameters are. It says how far off
 * the expectation may be, not how far one customer may be from it.
 *
 * Null without a covariance, and for figures at the ends of their scale.
 *
 * Source: the delta method, Pawitan (2001), In All Likelihood, section 4.7.
 *
 * @param parameters fitted, all above 0
 * @param covariance of their logarithms, in the order of the object's keys
 */
export function deltaInterval<Name extends string>(
  parameters: Record<Name, number>,
  covariance: Matrix | null,
  scale: Scale,
  figure: (parameters: Record<Name, number>) => number,
): Interval | null {
  const names = Object.keys(parameters) as Name[];
  const bent = (parameters: Record<Name, number>) => bend(figure(parameters), scale);
  const centre = bent(parameters);
  if (!covariance || !Number.isFinite(centre)) return null;
  const slopes = names.map((name) => {
    const at = (by: number) => bent({ ...parameters, [name]: parameters[name] * Math.exp(by) });
    return (at(STEP) - at(-STEP)) / (2 * STEP);
  });
  const variance = times(covariance, slopes).reduce((sum, part, index) => sum + part * (slopes[index] ?? 0), 0);
  if (!(variance >= 0)) return null;
  const half = Z95 * Math.sqrt(variance);
  return { low: unbend(centre - half, scale), high: unbend(centre + half, scale) };
}

function bend(value: number, scale: Scale): number {
  return scale === "amount" ? Math.log(value) : Math.log(value) - Math.log1p(-value);
}

function unbend(value: number, scale: Scale): number {
  return scale === "amount" ? Math.exp(value) : 1 / (1 + Math.exp(-value));
}
