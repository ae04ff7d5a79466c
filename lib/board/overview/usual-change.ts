/** With fewer earlier changes than this, nobody knows what is usual. */
const LEAST = 6;

/** A normal distribution's standard deviation over the median of its absolute values, and over their mean. */
const SPREAD = { median: 1.4826, mean: 1.2533 };

/**
 * How much a figure that counts everybody usually changes from one period to the next: the standard deviation that its earlier
 * changes have around 0, told from the median of their sizes so that one extraordinary period does not make all others look
 * usual; where most periods changed nothing, from their mean. In the figure's unit; null with fewer than 6 earlier changes, 0
 * where nothing ever changed.
 *
 * Source: Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers, on the median absolute deviation of Hampel (1974),
 * Journal of the American Statistical Association 69:383-393.
 * Example: changes of 2, -1, 3, -2, 1, 40 → median size 2 → 2.97; of 0, 0, 0, 0, 0, 6 → mean size 1 → 1.25.
 */
export function usualChange(earlier: readonly number[]): number | null {
  if (earlier.length < LEAST) return null;
  const sizes = earlier.map(Math.abs).sort((one, other) => one - other);
  const [low = 0, high = 0] = [sizes[Math.ceil(sizes.length / 2) - 1], sizes[Math.floor(sizes.length / 2)]];
  const median = (low + high) / 2;
  if (median > 0) return SPREAD.median * median;
  return (SPREAD.mean * sizes.reduce((sum, size) => sum + size, 0)) / sizes.length;
}
