export interface Scale {
  domain: [number, number];
  ticks: number[];
}

/**
 * Round ends and ticks for an axis that holds all values: steps of 1, 2 or 5 times a power of ten.
 * `floor` and `ceiling` are ends that values cannot pass (0 and 100 of a percentage); `zero` forces 0 onto the axis.
 * No value at all gives 0 to 1, so that an empty chart keeps its size.
 */
export function niceScale(
  values: readonly number[],
  {
    zero = false,
    floor,
    ceiling,
    count = 4,
  }: { zero?: boolean; floor?: number; ceiling?: number; count?: number } = {},
): Scale {
  if (values.length === 0) return { domain: [0, 1], ticks: [0, 1] };
  let low = Math.min(...values, ...(zero ? [0] : []));
  let high = Math.max(...values, ...(zero ? [0] : []));
  if (low === high) [low, high] = spread(low);
  const step = niceStep((high - low) / count);
  const first = Math.max(Math.floor(low / step), floor === undefined ? Number.NEGATIVE_INFINITY : floor / step);
  const last = Math.min(Math.ceil(high / step), ceiling === undefined ? Number.POSITIVE_INFINITY : ceiling / step);
  const ticks: number[] = [];
  // Counting in whole steps keeps 0.1 + 0.2 out of the labels.
  for (let index = Math.ceil(first); index <= Math.floor(last); index++) ticks.push(tidy(index * step));
  return { domain: [tidy(first * step), tidy(last * step)], ticks };
}

/** The scale of what is counted, whose steps are never halves. */
export function wholeScale({ domain, ticks }: Scale): Scale {
  return { domain, ticks: ticks.filter(Number.isInteger) };
}

/** The largest size on a scale, whichever way it lies from 0. */
export function largestOf({ domain }: Scale): number {
  return Math.max(...domain.map(Math.abs));
}

/** A flat line sits in the middle of its panel. */
function spread(value: number): [number, number] {
  const margin = value === 0 ? 1 : Math.abs(value) * 0.1;
  return [value - margin, value + margin];
}

function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = rough / power;
  return power * (factor <= 1 ? 1 : factor <= 2 ? 2 : factor <= 5 ? 5 : 10);
}

function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
