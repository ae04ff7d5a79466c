/** Shares of the scores 0 to 10 in answers of several moods, in thousandths. */
export const moods = {
  even: [91, 91, 91, 91, 91, 91, 91, 91, 91, 91, 90],
  content: [20, 10, 20, 30, 40, 80, 100, 180, 240, 160, 120],
  divided: [300, 50, 20, 20, 20, 50, 20, 20, 50, 150, 300],
  angry: [250, 200, 150, 100, 80, 70, 50, 40, 30, 20, 10],
  lukewarm: [0, 0, 50, 100, 200, 300, 200, 100, 50, 0, 0],
  /** Near the end of the scale, with a few at the other: the mean's hardest case. */
  delighted: [20, 0, 0, 0, 0, 20, 20, 40, 100, 200, 600],
} as const;

interface ScoreSums {
  n: number;
  sum: number;
  squareSum: number;
}

/** Sums of `n` scores drawn from a mood, as often as asked for. */
export function* drawScores(draw: () => number, mood: readonly number[], n: number, runs: number): Iterable<ScoreSums> {
  const scores = mood.flatMap((thousandths, score) => Array.from({ length: thousandths }, () => score));
  for (let run = 0; run < runs; run++) {
    let [sum, squareSum] = [0, 0];
    for (let answer = 0; answer < n; answer++) {
      const score = scores[Math.floor(draw() * scores.length)] ?? 0;
      sum += score;
      squareSum += score * score;
    }
    yield { n, sum, squareSum };
  }
}

/** True mean of a mood. */
export function meanScore(mood: readonly number[]): number {
  return mood.reduce((sum, thousandths, score) => sum + (thousandths * score) / 1_000, 0);
}
