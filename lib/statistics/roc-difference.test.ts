import fc from "fast-check";
import { expect, it } from "vitest";
import { Z95 } from "./normal";
import { rocDifference } from "./roc-difference";

const subjects = (lost: number[][], stayed: number[][]) => [
  ...lost.map(([one = 0, other = 0]) => ({ one, other, events: 1, others: 0 })),
  ...stayed.map(([one = 0, other = 0]) => ({ one, other, events: 0, others: 1 })),
];

it("is none where both scores win as many pairs", () => {
  const found = rocDifference(
    subjects(
      [
        [3, 1],
        [1, 3],
      ],
      [
        [2, 2],
        [0, 0],
      ],
    ),
  );
  expect(found?.difference).toBe(0);
});

it("has DeLong's interval", () => {
  // Events at (3, 3), (1, 4); others at (2, 1), (0, 2). By one: event shares 1 and 1/2, other shares 1/2 and 1, area 3/4.
  // By the other: all pairs won, area 1. Differences of shares: events 0 and 1/2, others 1/2 and 0, mean 1/4;
  // variance 2 × (2 × (1/4)²) / 1 / 2 = 1/8.
  const found = rocDifference(
    subjects(
      [
        [3, 3],
        [1, 4],
      ],
      [
        [2, 1],
        [0, 2],
      ],
    ),
  );
  expect(found?.difference).toBeCloseTo(0.25, 12);
  expect(found?.interval?.low).toBeCloseTo(0.25 - Z95 * Math.sqrt(1 / 8), 12);
});

it("has no interval for a single subject of a kind, and is not there without any", () => {
  expect(rocDifference(subjects([[1, 2]], [[1, 1]]))?.interval).toBeNull();
  expect(rocDifference(subjects([], [[1, 1]]))).toBeNull();
});

it("turns round with the scores, and is 0 without width for the same score twice", () => {
  const score = fc.integer({ min: 0, max: 5 });
  const kind = fc.array(fc.tuple(score, score), { minLength: 2, maxLength: 12 });
  fc.assert(
    fc.property(kind, kind, (lost, stayed) => {
      const found = rocDifference(subjects(lost, stayed));
      const turned = rocDifference(
        subjects(
          lost.map((pair) => pair.toReversed()),
          stayed.map((pair) => pair.toReversed()),
        ),
      );
      expect(turned?.difference).toBeCloseTo(-(found?.difference ?? 0), 12);
      const same = rocDifference(
        subjects(
          lost.map(([one]) => [one, one]),
          stayed.map(([one]) => [one, one]),
        ),
      );
      expect(same).toEqual({ difference: 0, interval: { low: 0, high: 0 } });
    }),
  );
});
