import { describe, expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import type { Change, FigureRow } from "../../metrics/types";
import type { Interval } from "../../statistics/interval";
import { type FollowedFigure, whatChanged } from "./what-changed";

const change = (difference: number, interval: Interval | null, real: boolean | null): Change => ({
  against: { kind: "period", period: "2024-04-01" },
  from: { value: 100, n: 100 },
  difference,
  relative: difference / 100,
  interval,
  real,
});

const may = (told: Change | null): FigureRow => figureRow("2024-05-01", 50, { change: told });

/** Of a sample, whose difference may be off by so much to either side. */
const sampled = (metric: string, difference: number, off: number, better: FollowedFigure["better"] = "up") => ({
  metric,
  definition: "standard",
  unit: "percent" as const,
  better,
  rows: [may(change(difference, { low: difference - off, high: difference + off }, Math.abs(difference) > off))],
});

/** Of what counts everybody, after so many earlier changes. */
const counted = (metric: string, difference: number, earlier: readonly number[]) => ({
  metric,
  definition: "standard",
  unit: "percent" as const,
  better: "up" as const,
  rows: [
    ...earlier.map((before) => figureRow("2024-01-01", 50, { change: change(before, null, null) })),
    may(change(difference, null, null)),
  ],
});

const USUAL = [2, -2, 2, -2, 2, -2];

describe("what changed", () => {
  it("lists what is real, worse before better and the surest first, and keeps noise apart", () => {
    const { listed, others } = whatChanged([
      sampled("better", 6, 2),
      sampled("noise", 1, 4),
      sampled("worse", -3, 2),
      sampled("much-worse", -9, 2),
      sampled("fewer-is-better", 4, 1, "down"),
      sampled("neither", 20, 1, "neither"),
    ]);
    expect(listed.map(({ metric }) => metric)).toEqual(["much-worse", "fewer-is-better", "worse", "better", "neither"]);
    expect(listed.map(({ course }) => course)).toEqual(["worse", "worse", "worse", "better", "neither"]);
    expect(others).toMatchObject([{ metric: "noise", verdict: "noise" }]);
  });

  it("tells how sure by the end of the interval that is nearer to 0, so that 1.96 is where real begins", () => {
    const at = (difference: number, interval: Interval) => {
      const real = interval.low > 0 || interval.high < 0;
      const rows = [may(change(difference, interval, real))];
      const { listed, others } = whatChanged([{ ...sampled("nps", 0, 1), rows }]);
      return [...listed, ...others][0];
    };
    // 1.96 × 4 / 2
    expect(at(-4, { low: -12, high: -2 })).toMatchObject({ verdict: "real", sureness: 3.92 });
    expect(at(4, { low: 2, high: 12 })).toMatchObject({ verdict: "real", sureness: 3.92 });
    expect(at(4, { low: 0, high: 5 })).toMatchObject({ verdict: "noise", sureness: 1.96 });
  });

  it("calls noise what samples are too small for", () => {
    const rows = [may(change(40, null, false))];
    const { listed, others } = whatChanged([{ ...sampled("nps", 0, 1), rows }]);
    expect(listed).toEqual([]);
    expect(others).toMatchObject([{ verdict: "noise", interval: null, sureness: null }]);
  });

  it("holds what counts everybody against its own earlier changes", () => {
    // Usual: 1.4826 × 2 = 2.9652, so that 5.8118 is the most that is usual.
    const { listed, others } = whatChanged([
      counted("usual", -5.8, USUAL),
      counted("unusual", -5.9, USUAL),
      counted("young", -50, [1, -1]),
      counted("never-before", 3, [0, 0, 0, 0, 0, 0]),
    ]);
    expect(listed).toMatchObject([
      { metric: "unusual", verdict: "unusual", course: "worse" },
      { metric: "never-before", verdict: "unusual", course: "better", sureness: Number.POSITIVE_INFINITY },
    ]);
    expect(listed[0]?.interval?.high).toBeCloseTo(5.8118, 4);
    expect(others.map(({ metric, verdict }) => [metric, verdict])).toEqual([
      ["usual", "usual"],
      ["young", "unjudged"],
    ]);
  });

  it("leaves out what has nothing to be compared with, and does not list what is printed as no change", () => {
    const { listed, others } = whatChanged([
      { ...sampled("alone", 0, 1), rows: [may(null)] },
      { ...sampled("nothing", 0, 1), rows: [] },
      sampled("tiny", 0.01, 0.001),
    ]);
    expect(listed).toEqual([]);
    expect(others.map(({ metric }) => metric)).toEqual(["tiny"]);
  });

  it("keeps the order of the boards among those that are as sure as can be", () => {
    const never = [0, 0, 0, 0, 0, 0];
    const { listed } = whatChanged([counted("first", 1, never), counted("second", 9, never)]);
    expect(listed.map(({ metric }) => metric)).toEqual(["first", "second"]);
  });
});
