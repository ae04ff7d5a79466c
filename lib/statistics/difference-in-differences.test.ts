import { describe, expect, it } from "vitest";
import { differenceInDifferences } from "./difference-in-differences";
import { sumClusters } from "./difference-in-differences.fixture";
import { eventStudy } from "./event-study";
import { seededDraws } from "./testing-draws";

const FIRST_AFTER = 3;

/** Twelve customers over six periods, every third treated; a fifth of the values is missing where `gaps`. */
function makePanel(gaps: boolean) {
  const rows = [];
  for (let customer = 0; customer < 12; customer++)
    for (let period = 0; period < 6; period++) {
      if (gaps && (customer * 7 + period * 3) % 5 === 0) continue;
      const treated = customer % 3 === 0;
      const after = period >= FIRST_AFTER;
      const value =
        ((customer * 37 + period ** 2 * 11 + customer * period * 5) % 17) + (treated && after ? 3 : 0) + period;
      rows.push({ cluster: `c${customer}`, treated, after, period: String(period), value });
    }
  return rows;
}

const side = (value: number) => ({ n: 1, sum: value });

describe("differenceInDifferences", () => {
  it("works out two against two", () => {
    // Changes 6, 4 and 1, 3: 5 - 2. Influences ±1/2 each: squares 4 × 1/4; × 4/3 × 7/5 = 1.866667, root 1.366260
    const effect = differenceInDifferences([
      { treated: true, before: side(10), after: side(16) },
      { treated: true, before: side(12), after: side(16) },
      { treated: false, before: side(8), after: side(9) },
      { treated: false, before: side(10), after: side(13) },
    ]);
    expect(effect).toMatchObject({ estimate: 3, treatedChange: 5, controlChange: 2 });
    expect(effect?.standardError).toBeCloseTo(1.36626, 5);
    // t with 3 degrees of freedom 3.182446
    expect(effect?.interval?.high).toBeCloseTo(3 + 3.182446 * 1.36626, 4);
  });

  // Oracle: numpy, least squares on the full design matrix with a column for each customer, and the sandwich with CR1.
  it("agrees with the dense regression on a panel with gaps", () => {
    const effect = differenceInDifferences(sumClusters(makePanel(true)));
    expect(effect?.estimate).toBeCloseTo(-0.1413043478260967, 9);
    expect(effect?.standardError).toBeCloseTo(2.574287026206121, 9);
    expect(effect?.interval?.low).toBeCloseTo(-5.8072718903222045, 8);
    expect(effect?.interval?.high).toBeCloseTo(5.524663194670011, 8);
  });

  it("leaves out customers seen on one side only", () => {
    const clusters = sumClusters(makePanel(true));
    const withMore = [...clusters, { treated: true, before: side(1_000), after: { n: 0, sum: 0 } }];
    expect(differenceInDifferences(withMore)).toEqual(differenceInDifferences(clusters));
  });

  it("is null with fewer than two customers in a group, and knows no spread where all move alike", () => {
    const one = { treated: true, before: side(1), after: side(2) };
    const other = { treated: false, before: side(1), after: side(1) };
    expect(differenceInDifferences([one, other, other])).toBeNull();
    expect(differenceInDifferences([])).toBeNull();
    expect(differenceInDifferences([one, one, other, other])).toMatchObject({ estimate: 1, interval: null });
  });

  it("covers the true effect in 95 % of draws, with 30 customers whose values hang together", () => {
    const draw = seededDraws(20_240_105);
    const noise = () => draw() + draw() + draw() - 1.5;
    let covered = 0;
    for (let run = 0; run < 4_000; run++) {
      const clusters = Array.from({ length: 30 }, (_, customer) => {
        // A customer's own drift moves all its later values together, which errors by row would take for certainty.
        const [treated, level, drift] = [customer % 2 === 0, 10 * noise(), 2 * noise()];
        const sum = (shift: number) => 6 * (level + shift) + noise() + noise() + noise() + noise() + noise() + noise();
        return { treated, before: { n: 6, sum: sum(0) }, after: { n: 6, sum: sum(drift + 1 + (treated ? 0.7 : 0)) } };
      });
      const interval = differenceInDifferences(clusters)?.interval;
      if (interval && interval.low <= 0.7 && 0.7 <= interval.high) covered++;
    }
    expect(covered / 4_000).toBeGreaterThan(0.94);
    expect(covered / 4_000).toBeLessThan(0.965);
  }, 30_000);

  it("takes 100,000 customers over 24 periods in seconds", () => {
    const names = Array.from({ length: 100_000 }, (_, customer) => `customer-${customer}`);
    function* rows() {
      for (let period = 0; period < 24; period++)
        for (const [customer, cluster] of names.entries()) {
          const [treated, after] = [customer % 2 === 0, period >= 12];
          yield { cluster, treated, after, value: (customer % 7) + (treated && after ? 2 : 0) };
        }
    }
    const effect = differenceInDifferences(sumClusters(rows()));
    expect(effect?.estimate).toBeCloseTo(2, 9);
    expect(effect?.treatedClusters).toBe(50_000);
  }, 30_000);
});

describe("eventStudy", () => {
  // Oracle: numpy, the dense regression on the two periods' rows.
  it("agrees with the dense regression of each period against the base", () => {
    const points = eventStudy(makePanel(true), "2");
    expect(points.map(({ period }) => period)).toEqual(["0", "1", "3", "4", "5"]);
    const expected = [
      [-4.25, 5.313570648699471],
      [1, 6.309714732061979],
      [2.6666666666666714, 4.1458159616401185],
      [-0.7333333333333272, 5.2145003050161405],
      [-6.916666666666652, 4.320358838224127],
    ] as const;
    for (const [at, [estimate, error]] of expected.entries()) {
      expect(points[at]?.effect?.estimate).toBeCloseTo(estimate, 9);
      expect(points[at]?.effect?.standardError).toBeCloseTo(error, 9);
    }
  });

  // Oracle: numpy, least squares with effects of customer and period and one of treatment in each period but the base.
  it("equals the two-way regression on a panel without gaps", () => {
    const estimates = eventStudy(makePanel(false), "2").map(({ effect }) => effect?.estimate ?? Number.NaN);
    for (const [at, estimate] of [-6.25, -1, -0.25, 0.75, -6.75].entries())
      expect(estimates[at]).toBeCloseTo(estimate, 9);
  });

  it("has no effect where nobody has the base period", () => {
    const rows = makePanel(false).filter(({ period }) => period !== "2");
    expect(eventStudy(rows, "2").every(({ effect }) => effect === null)).toBe(true);
  });
});
