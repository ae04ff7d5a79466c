/** So many months may lie between two named ages. */
const STEPS = [1, 3, 6, 12, 24, 60];

/** Which ages are named on an axis of months from 0 on: round ones, at most `most` beside 0. */
export function ageSlots(months: number, most: number): number[] {
  const step = STEPS.find((candidate) => months / candidate <= most) ?? 120;
  return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => index * step);
}
