import { type Matrix, times } from "./matrix";

/** A function's value at a point and its slope in each direction. */
export interface Slope {
  value: number;
  gradient: number[];
}

export interface Minimum extends Slope {
  point: number[];
  /** False when the search stopped at a place that is not flat: the function has no minimum within reach. */
  converged: boolean;
}

const MAX_STEPS = 300;
const FLAT = 1e-10;
/** A place this flat is a minimum although rounding keeps the search from going further down. */
const NEARLY_FLAT = 1e-6;
/** Share of the promised descent that a step must bring (Armijo). */
const ENOUGH = 1e-4;
/** Values that differ by less than this share differ by rounding only. */
const ROUNDING = 1e-14;
/** Longest step in one coordinate: parameters are logarithms here, and e² is far. */
const LONGEST = 2;

/**
 * The point at which a smooth function is smallest, searched downhill from `start`. Values should be of the order of 1.
 *
 * Method: BFGS (quasi-Newton, inverse Hessian kept up to date), each step shortened until it descends enough.
 * Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., algorithm 6.1 with eqs. 6.17 and 6.20; backtracking 3.1.
 */
export function minimise(slopeAt: (point: readonly number[]) => Slope, start: readonly number[]): Minimum {
  let point = [...start];
  let here = slopeAt(point);
  let inverse: Matrix | null = null;
  for (let count = 0; count < MAX_STEPS && steepness(here) > FLAT; count++) {
    const step = descend(slopeAt, point, here, inverse);
    if (!step && !inverse) break;
    if (!step) {
      // The curvature that was learnt leads nowhere: forget it and go straight down once more.
      inverse = null;
      continue;
    }
    const change = step.gradient.map((slope, index) => slope - (here.gradient[index] ?? 0));
    inverse = updated(inverse, step.moved, change);
    point = point.map((coordinate, index) => coordinate + (step.moved[index] ?? 0));
    here = step;
  }
  return { point, ...here, converged: steepness(here) < NEARLY_FLAT };
}

function steepness({ gradient }: Slope): number {
  return Math.max(...gradient.map(Math.abs));
}

function descend(
  slopeAt: (point: readonly number[]) => Slope,
  point: readonly number[],
  here: Slope,
  inverse: Matrix | null,
): (Slope & { moved: number[] }) | null {
  const full = (inverse ? times(inverse, here.gradient) : here.gradient).map((down) => -down);
  const shrink = Math.min(1, LONGEST / Math.max(...full.map(Math.abs)));
  const promised = dot(full, here.gradient);
  if (!(promised < 0)) return null;
  for (let length = shrink; length > 1e-12; length /= 2) {
    const moved = full.map((coordinate) => coordinate * length);
    const there = slopeAt(point.map((coordinate, index) => coordinate + (moved[index] ?? 0)));
    if (isBetter(there, here, ENOUGH * length * promised)) return { ...there, moved };
  }
  return null;
}

/** Close to the minimum the value no longer tells two places apart, but the slope does. */
function isBetter(there: Slope, here: Slope, wanted: number): boolean {
  if (!there.gradient.every(Number.isFinite)) return false;
  if (there.value <= here.value + wanted && there.value < here.value) return true;
  const isSame = Math.abs(there.value - here.value) <= ROUNDING * Math.abs(here.value);
  return isSame && steepness(there) < steepness(here) / 2;
}

function updated(inverse: Matrix | null, moved: readonly number[], change: readonly number[]): Matrix | null {
  const curvature = dot(moved, change);
  // Where the function bends the wrong way, the inverse would not lead downhill any more.
  if (!(curvature > 1e-14 * Math.sqrt(dot(moved, moved) * dot(change, change)))) return inverse;
  const before = inverse ?? scaledIdentity(moved.length, curvature / dot(change, change));
  const turned = times(before, change);
  const weight = (1 + dot(change, turned) / curvature) / curvature;
  return before.map((row, i) =>
    row.map((entry, j) => {
      const [si, sj, ti, tj] = [moved[i] ?? 0, moved[j] ?? 0, turned[i] ?? 0, turned[j] ?? 0];
      return entry + weight * si * sj - (ti * sj + si * tj) / curvature;
    }),
  );
}

function scaledIdentity(size: number, scale: number): Matrix {
  return Array.from({ length: size }, (_, i) => Array.from({ length: size }, (__, j) => (i === j ? scale : 0)));
}

function dot(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, entry, index) => sum + entry * (right[index] ?? 0), 0);
}
