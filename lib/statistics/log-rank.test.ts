import { describe, expect, it } from "vitest";
import { logRank } from "./log-rank";
import { mercaptopurine, parseDurations, placebo } from "./testing-remissions";

/** Years from diagnosis to death of men with cancer of the larynx, stages 1 to 4: Kardaun (1983), Statistica Neerlandica 37:103-125. */
const larynx = [
  "0.6 1.3 2.4 2.5+ 3.2 3.2+ 3.3 3.3+ 3.5 3.5 4.0 4.0 4.3 4.5+ 4.5+ 5.3 5.5+ 5.9+ 5.9+ 6.0 6.1+ 6.2+ 6.4 6.5 6.5+ 6.7+ 7.0+ 7.4 7.4+ 8.1+ 8.1+ 9.6+ 10.7+",
  "0.2 1.8 2.0 2.2+ 2.6+ 3.3+ 3.6 3.6+ 4.0 4.3+ 4.3+ 5.0+ 6.2 7.0 7.5+ 7.6+ 9.3+",
  "0.3 0.3 0.5 0.7 0.8 1.0 1.3 1.6 1.8 1.9 1.9 3.2 3.5 3.7+ 4.5+ 4.8+ 4.8+ 5.0 5.0+ 5.1+ 6.3 6.4 6.5+ 7.8 8.0+ 9.3+ 10.1+",
  "0.1 0.3 0.4 0.8 0.8 1.0 1.5 2.0 2.3 2.9+ 3.6 3.8 4.3+",
].map(parseDurations);

describe("logRank", () => {
  // Oracle: Kleinbaum & Klein (2012), Survival Analysis, section 2.4: 16.79; more digits by scipy 1.17, logrank.
  it("is 16.79 for the remissions of Freireich", () => {
    const test = logRank([mercaptopurine, placebo]);
    expect(test?.statistic).toBeCloseTo(16.792940989216536, 10);
    expect(test?.degreesOfFreedom).toBe(1);
    expect((test?.p ?? 0) / 4.168809109334529e-5).toBeCloseTo(1, 9);
    expect(test?.observed).toEqual([9, 21]);
    expect(test?.expected[0]).toBeCloseTo(19.25, 2);
    expect(test?.expected[1]).toBeCloseTo(10.75, 2);
  });

  // Oracle: R's survdiff(Surv(time, death) ~ stage): 22.8 on 3 degrees of freedom with these expected deaths; more digits by a
  // separate calculation with numpy over the single patients, with the pseudo-inverse of the full covariance.
  it("is 22.8 for four stages", () => {
    const test = logRank(larynx);
    expect(test?.statistic).toBeCloseTo(22.76275706464823, 9);
    expect(test?.degreesOfFreedom).toBe(3);
    expect(test?.observed).toEqual([15, 7, 17, 11]);
    for (const [stage, expected] of [22.57, 10.01, 14.08, 3.34].entries())
      expect(test?.expected[stage]).toBeCloseTo(expected, 2);
  });

  it("does not depend on the order of the groups, and ignores an empty one", () => {
    const statistic = logRank(larynx)?.statistic ?? 0;
    expect(logRank(larynx.toReversed())?.statistic).toBeCloseTo(statistic, 9);
    expect(logRank([[], ...larynx])).toMatchObject({ degreesOfFreedom: 3 });
    expect(logRank([[], ...larynx])?.statistic).toBeCloseTo(statistic, 9);
  });

  it("is 0 with p 1 where groups are alike", () => {
    expect(logRank([placebo, placebo])?.statistic).toBeCloseTo(0, 12);
    expect(logRank([placebo, placebo])?.p).toBeCloseTo(1, 6);
  });

  it("is null with fewer than two groups or nothing to tell them apart", () => {
    expect(logRank([placebo])).toBeNull();
    expect(logRank([placebo, []])).toBeNull();
    expect(logRank([parseDurations("1+ 2+"), parseDurations("3+")])).toBeNull();
  });
});
