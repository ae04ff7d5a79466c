/** For n = 0, 1, ...: Σ ln(z + k) and Σ 1/(z + k) over k < n. */
export interface RisingSums {
  logs: Float64Array;
  inverses: Float64Array;
}

/**
 * ln Γ(z + n) − ln Γ(z) and its derivative by z for n = 0 to `last`, without the digits that a difference of gamma functions
 * of large arguments loses.
 *
 * Source: Abramowitz & Stegun (1964), eqs. 6.1.22 (Pochhammer's symbol) and 6.3.6.
 */
export function risingSums(from: number, last: number): RisingSums {
  const logs = new Float64Array(last + 1);
  const inverses = new Float64Array(last + 1);
  for (let n = 1; n <= last; n++) {
    logs[n] = (logs[n - 1] ?? 0) + Math.log(from + n - 1);
    inverses[n] = (inverses[n - 1] ?? 0) + 1 / (from + n - 1);
  }
  return { logs, inverses };
}
