/** A 95 % interval unless said otherwise. */
export interface Interval {
  low: number;
  high: number;
}
