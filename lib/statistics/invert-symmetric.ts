/** A pivot below this share of its own diagonal element is what rounding leaves of none. */
const SINGULAR = 1e-12;

/**
 * Inverse of a symmetric positive definite matrix, such as sums of products or covariances. Null where it has none: its
 * rows depend on each other.
 *
 * Source: the sweep operator of Goodnight (1979), The American Statistician 33:149-158.
 * Example: [[2, 1], [1, 1]] → [[1, -1], [-1, 2]].
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length;
  const swept = matrix.map((row) => [...row]);
  const at = (row: number, column: number) => swept[row]?.[column] ?? Number.NaN;
  for (let pivot = 0; pivot < size; pivot++) {
    const diagonal = at(pivot, pivot);
    if (!(diagonal > SINGULAR * (matrix[pivot]?.[pivot] ?? 0))) return null;
    for (let row = 0; row < size; row++) {
      if (row === pivot) continue;
      const factor = at(row, pivot) / diagonal;
      swept[row] = (swept[row] ?? []).map((value, column) =>
        column === pivot ? -factor : value - factor * at(pivot, column),
      );
    }
    swept[pivot] = (swept[pivot] ?? []).map((value, column) => (column === pivot ? 1 : value) / diagonal);
  }
  return swept;
}

/** Product of row vector, matrix and column vector: vᵀ M w. */
export function bilinear(
  left: readonly number[],
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number {
  let sum = 0;
  for (const [row, values] of matrix.entries())
    for (const [column, value] of values.entries()) sum += (left[row] ?? 0) * value * (right[column] ?? 0);
  return sum;
}
