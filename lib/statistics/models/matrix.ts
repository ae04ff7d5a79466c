/** Rows of equal length. */
export type Matrix = readonly (readonly number[])[];

export function times(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => row.reduce((sum, entry, index) => sum + entry * (vector[index] ?? 0), 0));
}

/**
 * Inverse of a symmetric matrix; null when it is not positive definite, as the curvature at a true maximum is. What is not
 * above `least` in some direction counts as flat there.
 *
 * Source: Cholesky factor L with A = L Lᵀ, Golub & Van Loan (2013), Matrix Computations, 4th ed., algorithm 4.2.1; then each
 * column of the inverse by forward and back substitution.
 */
export function invertPositiveDefinite(matrix: Matrix, least = 0): number[][] | null {
  const size = matrix.length;
  const at = (rows: Matrix, i: number, j: number) => rows[i]?.[j] ?? 0;
  const lower: number[][] = matrix.map(() => new Array<number>(size).fill(0));
  for (let j = 0; j < size; j++) {
    for (let i = j; i < size; i++) {
      let rest = at(matrix, i, j);
      for (let k = 0; k < j; k++) rest -= at(lower, i, k) * at(lower, j, k);
      if (i === j && !(rest > least)) return null;
      const row = lower[i];
      if (row) row[j] = i === j ? Math.sqrt(rest) : rest / at(lower, j, j);
    }
  }
  const columns = matrix.map((_, unit) => {
    const column = new Array<number>(size).fill(0);
    for (let i = 0; i < size; i++) {
      let rest = i === unit ? 1 : 0;
      for (let k = 0; k < i; k++) rest -= at(lower, i, k) * (column[k] ?? 0);
      column[i] = rest / at(lower, i, i);
    }
    for (let i = size - 1; i >= 0; i--) {
      let rest = column[i] ?? 0;
      for (let k = i + 1; k < size; k++) rest -= at(lower, k, i) * (column[k] ?? 0);
      column[i] = rest / at(lower, i, i);
    }
    return column;
  });
  return columns.every((column) => column.every(Number.isFinite)) ? columns : null;
}
