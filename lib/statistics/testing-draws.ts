/**
 * Uniform draws in 0..1 from a seed, the same on every machine, for tests by simulation.
 * Source: SplitMix of Steele, Lea & Flood (2014), OOPSLA, with the 32-bit mixer of MurmurHash3.
 */
export function seededDraws(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}

/** Of `count` draws, how many fall into each of two classes that have these shares; the rest fall into neither. */
export function drawCounts(draw: () => number, count: number, shares: readonly [number, number]): [number, number] {
  const first = drawBinomial(draw, count, shares[0]);
  return [first, drawBinomial(draw, count - first, Math.min(1, shares[1] / (1 - shares[0])))];
}

const kept = new Map<string, Float64Array>();

/** How many of `count` trials succeed, by looking one draw up in the table of cumulated probabilities. */
function drawBinomial(draw: () => number, count: number, share: number): number {
  if (share <= 0 || share >= 1) return share <= 0 ? 0 : count;
  const key = `${count} ${share}`;
  let cumulated = kept.get(key);
  if (!cumulated) {
    cumulated = cumulateBinomial(count, share);
    kept.set(key, cumulated);
  }
  const at = draw();
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cumulated[middle] ?? 1) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

function cumulateBinomial(count: number, share: number): Float64Array {
  const cumulated = new Float64Array(count + 1);
  let logChoose = 0;
  let total = 0;
  for (let successes = 0; successes <= count; successes++) {
    total += Math.exp(logChoose + successes * Math.log(share) + (count - successes) * Math.log1p(-share));
    cumulated[successes] = total;
    logChoose += Math.log(count - successes) - Math.log(successes + 1);
  }
  return cumulated;
}
