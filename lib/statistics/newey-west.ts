import { bilinear, invertSymmetric } from "./invert-symmetric";

/** Where 1 less the leverage is below this a coefficient is there for one value alone, whose residual is 0. */
const ALONE = 1e-9;

export interface LeastSquares {
  coefficients: number[];
  /** Covariance of the coefficients by Newey & West. */
  covariance: number[][];
  lags: number;
}

/**
 * Least squares over a series in order of time, with standard errors that allow for values near each other being alike.
 *
 * In words: the usual coefficients; the covariance has the products of residuals up to L periods apart, at weight
 * 1 - distance / (L + 1). Each residual is first divided by 1 less its leverage, as a short series is fitted too closely at its
 * ends. Unless told otherwise L is the whole part of 4 × (n / 100)^(2/9): 2 for 12 values, 2 for 24, 3 for 60.
 *
 * `design` has one row per value. Null where its columns depend on each other, or with no more values than columns.
 *
 * Source: Newey & West (1987), Econometrica 55:703-708, eq. 5; the rule for L is that of Newey & West (1994), Review of Economic
 * Studies 61:631-653, with the constant as in Wooldridge (2013), Introductory Econometrics, section 12.5. Leverage as in HC3 of MacKinnon & White (1985), J. Econometrics 29:305-325.
 */
export function neweyWest(
  design: readonly (readonly number[])[],
  values: readonly number[],
  lags = Math.floor(4 * (values.length / 100) ** (2 / 9)),
): LeastSquares | null {
  const n = values.length;
  const columns = Array.from(design[0] ?? [], (_, column) => column);
  if (n <= columns.length) return null;
  const cross = (weigh: (row: readonly number[], at: number) => readonly number[]) =>
    columns.map((one) =>
      columns.map((two) => design.reduce((sum, row, at) => sum + (weigh(row, at)[one] ?? 0) * (row[two] ?? 0), 0)),
    );
  const inverse = invertSymmetric(cross((row) => row));
  if (!inverse) return null;
  const products = columns.map((column) =>
    design.reduce((sum, row, at) => sum + (row[column] ?? 0) * (values[at] ?? 0), 0),
  );
  const coefficients = inverse.map((row) => dot(row, products));
  const scores = design.map((row, at) => {
    const residual = ((values[at] ?? 0) - dot(row, coefficients)) / Math.max(ALONE, 1 - bilinear(row, inverse, row));
    return row.map((value) => value * residual);
  });

  const spread = columns.map(() => columns.map(() => 0));
  for (let lag = 0; lag <= lags; lag++) {
    const weight = (1 - lag / (lags + 1)) * (lag === 0 ? 1 / 2 : 1);
    for (let at = lag; at < n; at++) {
      const [now, then] = [scores[at] ?? [], scores[at - lag] ?? []];
      for (const one of columns)
        for (const two of columns) {
          const product = (now[one] ?? 0) * (then[two] ?? 0) + (then[one] ?? 0) * (now[two] ?? 0);
          const row = spread[one];
          if (row) row[two] = (row[two] ?? 0) + weight * product;
        }
    }
  }
  const covariance = inverse.map((left) => inverse.map((right) => bilinear(left, spread, right)));
  return { coefficients, covariance, lags };
}

function dot(one: readonly number[], other: readonly number[]): number {
  return one.reduce((sum, value, at) => sum + value * (other[at] ?? 0), 0);
}
