import type { Renewal, SbgParameters } from "./shifted-beta-geometric";

/** Logarithms of α + β that are tried: from everybody sure to leave or to stay, to everybody alike. */
const SIZES = Array.from({ length: 51 }, (_, index) => index / 2 - 10);
const HALVINGS = 30;

/**
 * A point so near the peak of the shifted-beta-geometric likelihood that a search finds it from there: in a small cohort the
 * way from elsewhere is a ridge so flat that a search stops on it, or leads past a peak to where everybody is alike. Null where no
 * size α + β is likelier than those beside it.
 *
 * For each size the likelihood has one top over the mean churn, as it is a sum of logarithms of what is linear in the mean.
 */
export function nearPeak(
  renewals: readonly Renewal[],
  likelihoodAt: (parameters: SbgParameters) => number,
): SbgParameters | null {
  const tops = SIZES.map((size) => topOf(renewals, Math.exp(size)));
  const values = tops.map(likelihoodAt);
  const at = (index: number) => values[index] ?? Number.NEGATIVE_INFINITY;
  const peaks = values.flatMap((value, index) => {
    const isPeak = index > 0 && index < values.length - 1 && value > at(index - 1) && value > at(index + 1);
    return isPeak ? [index] : [];
  });
  const [highest] = peaks.sort((one, other) => at(other) - at(one));
  return highest === undefined ? null : (tops[highest] ?? null);
}

/** The likeliest mean churn for a size, where the likelihood's slope over it turns from up to down. */
function topOf(renewals: readonly Renewal[], size: number): SbgParameters {
  const lost = renewals.reduce((sum, each) => sum + each.lost, 0);
  let [low, high] = [0, 1];
  for (let halving = 0; halving < HALVINGS; halving++) {
    const churn = (low + high) / 2;
    const stay = size * (1 - churn);
    const down = renewals.reduce((sum, { renewal, kept }) => sum + (kept * size) / (stay + (renewal - 1)), 0);
    if (lost / churn > down) low = churn;
    else high = churn;
  }
  const churn = (low + high) / 2;
  return { alpha: size * churn, beta: size * (1 - churn) };
}
