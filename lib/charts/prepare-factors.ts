import type { FigureRow } from "../metrics/types";

/** One ratio with its interval. Places in percent of the width of the plot. */
export interface FactorDot {
  group: string;
  value: number;
  low: number | null;
  high: number | null;
  n: number;
  place: number;
  whisker: { left: number; width: number } | null;
  /** Whether the interval leaves out 1, and to which side. */
  verdict: "above" | "below" | "noise";
}

export interface Factors {
  dots: FactorDot[];
  /** Powers of two with their places. */
  ticks: { level: number; place: number }[];
  /** How many ratios are left to the table, those without a value among them. */
  more: number;
  empty: boolean;
}

/** Whiskers that reach further than this are cut: a ratio of half a case to many can have an interval of thousands. */
const WIDEST = 5;

/**
 * Ratios on a logarithmic axis around 1, so that half as likely lies as far from it as twice as likely; in the order given,
 * which is that of their certainty.
 */
export function prepareFactors(rows: readonly FigureRow[], { most }: { most: number }): Factors {
  const known = rows.flatMap((row) => (row.value !== null && row.value > 0 ? [{ ...row, value: row.value }] : []));
  const drawn = known.slice(0, most);
  const reach = drawn.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]).map(power);
  const [lowest, highest] = [Math.floor(Math.min(-1, ...reach)), Math.ceil(Math.max(1, ...reach))];
  const place = (ratio: number) => round(((power(ratio) - lowest) / (highest - lowest)) * 100);
  const step = highest - lowest > 6 ? 2 : 1;
  const exponents = Array.from({ length: highest - lowest + 1 }, (_, index) => lowest + index);
  return {
    dots: drawn.map(({ group, value, low, high, n }) => ({
      group: group ?? "",
      value,
      low,
      high,
      n,
      place: place(value),
      whisker: low === null || high === null ? null : { left: place(low), width: round(place(high) - place(low)) },
      verdict: verdictOf(low, high),
    })),
    ticks: exponents
      .filter((exponent) => exponent % step === 0)
      .map((exponent) => ({ level: 2 ** exponent, place: place(2 ** exponent) })),
    more: rows.length - drawn.length,
    empty: drawn.length === 0,
  };
}

/** The power of two, no further out than the axis may reach. */
function power(ratio: number): number {
  return Math.min(WIDEST, Math.max(-WIDEST, Math.log2(ratio)));
}

function verdictOf(low: number | null, high: number | null): FactorDot["verdict"] {
  if (low !== null && low > 1) return "above";
  return high !== null && high < 1 ? "below" : "noise";
}

function round(percent: number): number {
  return Math.round(percent * 100) / 100;
}
