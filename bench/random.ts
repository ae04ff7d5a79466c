/**
 * Random numbers without a state: the same (seed, row, purpose) always gives the same number, in any order, so that
 * rows can be written month by month while each account's life stays its own.
 */
const SEED = 0x1ea17a;

/** A well-mixed 32-bit integer of three integers (the finaliser of MurmurHash3). */
export function mix(row: number, purpose: number, index = 0): number {
  let hash = Math.imul(row + 1, 0x9e3779b1) ^ Math.imul(purpose + SEED, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** A number in 0..1, 1 left out. */
export function share(row: number, purpose: number, index = 0): number {
  return mix(row, purpose, index) / 4_294_967_296;
}

/** A whole number from `low` to `high`, both included. */
export function whole(low: number, high: number, row: number, purpose: number, index = 0): number {
  return low + (mix(row, purpose, index) % (high - low + 1));
}
