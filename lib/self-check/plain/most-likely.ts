/** What became of customers: after so many renewals they had left at the next one, or had come no further. */
export interface Fate {
  made: number;
  left: boolean;
  customers: number;
}

export interface Spread {
  alpha: number;
  beta: number;
}

/** How far from alike to different, in logarithms, and by what steps spreads are tried. */
const TRIED = { from: -12, to: 14, step: 0.25 };
/** So far out, in logarithms, everybody is alike, or sure to leave or to stay. */
const FARTHEST = 40;
/** How closely the odds are found for each of those tried, and for the best of them. */
const ROUGHLY = 1e-4;
const CLOSELY = 1e-8;
/** How closely the best degree of being alike is found. */
const ALIKE_WITHIN = 1e-5;

/**
 * The spread of churn probabilities (beta-distributed) that makes what was seen most likely, found by trying: for
 * each of many degrees of being alike the best odds, then around the best of them ever closer; and against it both ends, where
 * everybody is alike or sure. Null where nobody left, nobody stayed or nobody came to a second renewal: then there is none.
 *
 * Source: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90: every customer counts with the chance of its own fate.
 */
export function mostLikely(fates: readonly Fate[]): Spread | null {
  const hasLeft = fates.some(({ left, customers }) => left && customers > 0);
  const hasStayed = fates.some(({ made, customers }) => made > 0 && customers > 0);
  // Of the first renewal alone, any spread with the same mean says the same.
  const cameTwice = fates.some(({ made, left, customers }) => customers > 0 && made + Number(left) > 1);
  if (!hasLeft || !hasStayed || !cameTwice) return null;
  const longest = fates.reduce((most, { made }) => Math.max(most, made), 0) + 1;
  const likely = (point: Point) => likelihood(spreadAt(point), fates, longest);
  const rough = bestOf(
    STEPS.map((alike) => bestOdds(alike, likely, ROUGHLY)),
    likely,
  );
  const best = highest(rough[1] - TRIED.step, rough[1] + TRIED.step, ALIKE_WITHIN, (alike) =>
    likely(bestOdds(alike, likely, CLOSELY)),
  );
  const ends = [-FARTHEST, FARTHEST].map((alike) => bestOdds(alike, likely, CLOSELY));
  return spreadAt(bestOf([...ends, bestOdds(best, likely, CLOSELY)], likely));
}

/** Of points that are equally good the first. */
function bestOf(points: readonly Point[], likely: (point: Point) => number): Point {
  const tried = points.map((point) => ({ point, value: likely(point) }));
  return tried.reduce((one, other) => (other.value > one.value ? other : one)).point;
}

/** Log-odds of the mean chance to leave, and the logarithm of how alike customers are. */
type Point = readonly [odds: number, alike: number];

const STEPS = Array.from(
  { length: (TRIED.to - TRIED.from) / TRIED.step + 1 },
  (_, index) => TRIED.from + index * TRIED.step,
);

/** The best odds for customers so much alike, between hardly anybody and nearly everybody leaving. */
function bestOdds(alike: number, likely: (point: Point) => number, within: number): Point {
  return [highest(-12, 12, within, (odds) => likely([odds, alike])), alike];
}

/** Of a stretch cut by the golden section, the longer part: cut again, it has the old cut as one of its own. */
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/** Where a function with one top between two ends is highest: what lies beyond the lower of two cuts is left out. */
function highest(from: number, to: number, within: number, of: (at: number) => number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [of(left), of(right)];
  while (high - low > within) {
    if (atLeft < atRight) {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = of(right);
    } else {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = of(left);
    }
  }
  return (low + high) / 2;
}

function spreadAt([odds, alike]: Point): Spread {
  const size = Math.exp(alike);
  return { alpha: size / (1 + Math.exp(-odds)), beta: size / (1 + Math.exp(odds)) };
}

function likelihood(spread: Spread, fates: readonly Fate[], longest: number): number {
  const { leaving, staying } = chances(spread, longest);
  return fates.reduce(
    (sum, { made, left, customers }) => sum + customers * ((left ? leaving[made + 1] : staying[made]) ?? 0),
    0,
  );
}

/**
 * Logarithms of the chance to leave at renewal t = 1, 2, ... and of the chance to be there after t = 0, 1, ... renewals.
 *
 * Source: the same, eq. 7: P(1) = α/(α + β), P(t) = P(t - 1)·(β + t - 2)/(α + β + t - 1); and as of those who come to a renewal
 * α/(α + β + t - 1) leave and the others stay, S(t) = P(t)·(β + t - 1)/α.
 */
export function chances({ alpha, beta }: Spread, last: number): { leaving: number[]; staying: number[] } {
  const leaving = [Number.NEGATIVE_INFINITY, Math.log(alpha / (alpha + beta))];
  const staying = [0, Math.log(beta / (alpha + beta))];
  for (let t = 2; t <= last; t++) {
    leaving[t] = (leaving[t - 1] ?? 0) + Math.log((beta + (t - 2)) / (alpha + beta + (t - 1)));
    staying[t] = (leaving[t] ?? 0) + Math.log((beta + (t - 1)) / alpha);
  }
  return { leaving, staying };
}
