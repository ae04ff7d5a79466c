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

const FIRST_STEP = 0.5;
const LAST_STEP = 1e-7;
/** Beyond this, in logarithms, everybody is alike, or nobody. */
const FARTHEST = 40;
/** Improvements below this share are rounding. */
const ROUNDING = 1e-14;

/**
 * The spread of churn probabilities (beta-distributed) that makes what was seen most likely, found by trying: many
 * points far and wide, then those around the best, ever closer. Null where nobody left, nobody stayed or nobody came to a second renewal: then there is none.
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
  let best = bestOf(
    COARSE.map((alike) => bestOdds(alike, likely)),
    likely,
  );
  for (let step = FIRST_STEP; step > LAST_STEP; ) {
    const found = bestOf(around(best.point, step), likely);
    const isBetter = found.value - best.value > ROUNDING * Math.abs(best.value);
    if (isBetter) best = found;
    step = isBetter ? Math.min(FIRST_STEP, 2 * step) : step / 2;
  }
  return spreadAt(best.point);
}

function bestOf(points: readonly Point[], likely: (point: Point) => number): { point: Point; value: number } {
  const tried = points.map((point) => ({ point, value: likely(point) }));
  return tried.reduce((one, other) => (other.value > one.value ? other : one));
}

/** Log-odds of the mean chance to leave, and the logarithm of how alike customers are. */
type Point = readonly [odds: number, alike: number];

/** Where the search begins: from all different to all alike. */
const COARSE = Array.from({ length: 21 }, (_, index) => index - 6);

/** The best odds for customers so much alike, between hardly anybody and nearly everybody leaving: thirds are cut off. */
function bestOdds(alike: number, likely: (point: Point) => number): Point {
  let [low, high] = [-12, 12];
  while (high - low > 0.01) {
    const third = (high - low) / 3;
    if (likely([low + third, alike]) < likely([high - third, alike])) low += third;
    else high -= third;
  }
  return [(low + high) / 2, alike];
}

function spreadAt([odds, alike]: Point): Spread {
  const size = Math.exp(alike);
  return { alpha: size / (1 + Math.exp(-odds)), beta: size / (1 + Math.exp(odds)) };
}

function around([odds, alike]: Point, step: number): Point[] {
  const moves = [-step, 0, step];
  return moves
    .flatMap((one) => moves.map((other): Point => [odds + one, alike + other]))
    .filter((point) => point.every((coordinate) => Math.abs(coordinate) <= FARTHEST));
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
    leaving[t] = (leaving[t - 1] ?? 0) + Math.log((beta + t - 2) / (alpha + beta + t - 1));
    staying[t] = (leaving[t] ?? 0) + Math.log((beta + t - 1) / alpha);
  }
  return { leaving, staying };
}
