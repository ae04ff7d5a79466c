import type { Interval } from "../interval";
import { Z95 } from "../normal";
import { invertPositiveDefinite, type Matrix } from "./matrix";
import { minimise, type Slope } from "./minimise";

/** A fitted model with positive parameters. */
export interface Fit<Name extends string> {
  parameters: Record<Name, number>;
  /** Null where the data do not tell the parameters apart: the likelihood has no peak there. */
  standardErrors: Record<Name, number> | null;
  /** 95 %, symmetric on the logarithm, so that it stays above 0. */
  intervals: Record<Name, Interval> | null;
  /** Of the parameters' logarithms, in the order of `names`. */
  covariance: Matrix | null;
  logLikelihood: number;
  /** Whether a peak was found. Without one the parameters lie somewhere on a ridge: they fit, but so do others. */
  converged: boolean;
}

/** Derivatives are taken over this distance of the logarithm, which leaves ten digits of them. */
const STEP = 1e-4;
/** Curvature per customer that rounding could have made. */
const NOISE = 1e-9;

/**
 * Fits positive parameters by maximum likelihood, searching over their logarithms.
 *
 * Standard errors: from the inverse of the curvature (observed information), which is the central difference of the
 * gradient; back from the logarithm by the delta method, se(θ) = θ · se(ln θ).
 *
 * Source: Pawitan (2001), In All Likelihood, ch. 2 and 9.
 *
 * @param weight number of customers, by which the likelihood is scaled for the search
 * @param likelihoodAt log-likelihood and its derivatives by the parameters themselves (not their logarithms)
 */
export function fitByLikelihood<Name extends string>(
  names: readonly Name[],
  start: Record<Name, number>,
  weight: number,
  likelihoodAt: (parameters: Record<Name, number>) => Slope,
): Fit<Name> {
  const slopeAt = (point: readonly number[]): Slope => {
    const parameters = named(names, point.map(Math.exp));
    const { value, gradient } = likelihoodAt(parameters);
    return {
      value: -value / weight,
      gradient: gradient.map((slope, index) => (-slope * Math.exp(point[index] ?? 0)) / weight),
    };
  };
  const found = minimise(
    slopeAt,
    names.map((name) => Math.log(start[name])),
  );
  const curvature = curvatureAt(slopeAt, found.point, weight);
  const covariance = found.converged ? invertPositiveDefinite(curvature, NOISE * weight) : null;
  const errors = covariance?.map((row, index) => Math.sqrt(row[index] ?? Number.NaN));
  const values = found.point.map(Math.exp);
  return {
    parameters: named(names, values),
    standardErrors: errors
      ? named(
          names,
          errors.map((error, index) => error * (values[index] ?? 0)),
        )
      : null,
    intervals: errors
      ? named(
          names,
          errors.map((error, index) => around(values[index] ?? 0, error)),
        )
      : null,
    covariance,
    logLikelihood: -found.value * weight,
    converged: covariance !== null,
  };
}

function around(value: number, error: number): Interval {
  return { low: value * Math.exp(-Z95 * error), high: value * Math.exp(Z95 * error) };
}

function curvatureAt(slopeAt: (point: readonly number[]) => Slope, point: readonly number[], weight: number): Matrix {
  const shifted = (index: number, by: number) =>
    slopeAt(point.map((coordinate, at) => (at === index ? coordinate + by : coordinate))).gradient;
  const rows = point.map((_, index) => {
    const [above, below] = [shifted(index, STEP), shifted(index, -STEP)];
    return above.map((slope, at) => ((slope - (below[at] ?? 0)) * weight) / (2 * STEP));
  });
  return rows.map((row, i) => row.map((entry, j) => (entry + (rows[j]?.[i] ?? 0)) / 2));
}

function named<Name extends string, Value>(names: readonly Name[], values: readonly Value[]): Record<Name, Value> {
  return Object.fromEntries(names.map((name, index) => [name, values[index]])) as Record<Name, Value>;
}
