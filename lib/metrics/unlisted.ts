/** Stands for no account where one is asked for; accounts are numbered from 1 on. */
export const NO_ACCOUNT = 0;

/** Sums of money are added up in another order, which is no difference. */
const HALF_A_CENT = 0.005;

/**
 * What a figure's numerator or denominator holds beyond the accounts listed behind it: what belongs to no account, as an
 * opportunity at a firm that is no customer yet. `total` is both together.
 *
 * @param whole the figure's own; null where the accounts' parts add up to something else
 */
export function beyondListed(whole: number | null, listed: number): { ofNobody: number; total: number } {
  const rest = whole === null ? 0 : whole - listed;
  const ofNobody = rest > HALF_A_CENT ? rest : 0;
  return { ofNobody, total: listed + ofNobody };
}
