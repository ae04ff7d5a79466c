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

/** Of `count` draws, how many fall into each of the classes that have these shares; what is left is not returned. */
export function drawCounts(draw: () => number, count: number, shares: readonly [number, number]): [number, number] {
  const both = shares[0] + shares[1];
  let first = 0;
  let second = 0;
  for (let index = 0; index < count; index++) {
    const at = draw();
    if (at < shares[0]) first++;
    else if (at < both) second++;
  }
  return [first, second];
}
