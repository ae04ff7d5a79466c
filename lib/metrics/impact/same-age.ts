import type { Interval } from "../../statistics/interval";
import { ratioEstimate } from "../../statistics/ratio-estimate";
import { studentQuantile } from "../../statistics/student-quantile";
import { type Cell, type Panel, partOf } from "./panel";

/** Those who came in the months after the change, followed through these, and those who came in the months before it. */
export interface Generations {
  after: Cell;
  before: Cell;
}

/**
 * How new customers fare since the change, against how new customers fared before it; with a control group, less the same
 * difference there. Both generations are watched from their first month to the end of their side of the window, so that at
 * steady acquisition they are of the same ages, whoever came before the change is seen before it alone, and no customer is in two
 * of the figures.
 *
 * Each figure is a ratio of sums; the interval adds their variances and has t with Satterthwaite's degrees of freedom. Null
 * where a figure has nothing to divide by; without interval where one of them tells no spread.
 *
 * Source: ratio and variance by Cochran (1977), theorem 2.5; Satterthwaite (1946), Biometrics Bulletin 2:110-114, eq. 17.
 */
export function compareGenerations(
  panel: Panel,
  treated: Generations,
  control: Generations | null,
): { estimate: number; interval: Interval | null } | null {
  const terms = [
    { cell: treated.after, sign: 1 },
    { cell: treated.before, sign: -1 },
    ...(control
      ? [
          { cell: control.after, sign: -1 },
          { cell: control.before, sign: 1 },
        ]
      : []),
  ].map(({ cell, sign }) => ({ sign, n: cell.customers.length, made: ratioEstimate(momentsOf(panel, cell)) }));
  let [estimate, variance, spread, known] = [0, 0, 0, true];
  for (const { sign, n, made } of terms) {
    if (!made) return null;
    estimate += sign * made.ratio;
    if (made.variance === null) known = false;
    else {
      variance += made.variance;
      spread += made.variance ** 2 / (n - 1);
    }
  }
  if (!known) return { estimate, interval: null };
  const half = studentQuantile(Math.max(1, variance ** 2 / spread)) * Math.sqrt(variance);
  return { estimate, interval: { low: estimate - half, high: estimate + half } };
}

function momentsOf(panel: Panel, { customers, months }: Cell) {
  const moments = { n: customers.length, y: 0, x: 0, yy: 0, xy: 0, xx: 0 };
  for (const customer of customers) {
    const { y, x } = partOf(panel, customer, months);
    moments.y += y;
    moments.x += x;
    moments.yy += y * y;
    moments.xy += x * y;
    moments.xx += x * x;
  }
  return moments;
}
