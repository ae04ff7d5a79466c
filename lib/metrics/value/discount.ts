/** What comes a year later is worth this much less, in definitions that discount: 10 % a year, the rate of the published examples. */
export const YEARLY_DISCOUNT = 0.1;

/** The same rate over so many months. */
export function discountOver(months: number): number {
  return (1 + YEARLY_DISCOUNT) ** (months / 12) - 1;
}
