import { describe, expect, it } from "vitest";
import { seededDraws } from "../../statistics/testing-draws";
import { analysePanel } from "./analyse-panel";
import { linearise } from "./linearise";
import { toPanel, windowOf } from "./testing-panel";

const OLD = "2020-01-01";
const customer = (treated: boolean, y: number[], x: number[], acquired: string | null = OLD) => ({
  treated,
  acquired,
  y,
  x,
});

describe("linearise", () => {
  it("writes a ratio of sums as a mean over customers", () => {
    const panel = toPanel([customer(true, [1, 0], [1, 1]), customer(true, [0, 0], [1, 1])], 1, 1);
    expect(linearise(panel, { customers: [0, 1], months: [0, 1] })).toEqual([0.5, 0]);
    expect(linearise(panel, { customers: [], months: [0] })).toBeNull();
  });
});

describe("analysePanel", () => {
  it("compares the figures of four cells, counting also who is there on one side only", () => {
    // Losses. In scope 1 of 4 before, 2 of 3 after; out of scope 1 of 4 and 0 of 3: (66.7 - 25) - (0 - 25) = 66.7 points.
    const panel = toPanel(
      [
        ...[1, 0, 0, 0].map((lost, at) => customer(true, [lost, at === 1 || at === 2 ? 1 : 0], [1, lost ? 0 : 1])),
        ...[1, 0, 0, 0].map((lost) => customer(false, [lost, 0], [1, lost ? 0 : 1])),
      ],
      1,
      1,
    );
    const impact = analysePanel(panel, windowOf(panel), 100, false);
    expect(impact).toMatchObject({ method: "difference-in-differences", treated: 4, control: 4 });
    expect(impact.estimate).toBeCloseTo(200 / 3, 9);
    expect(impact.groups.treated).toMatchObject({ before: 25, customers: 4 });
    expect(impact.groups.control).toEqual({ customers: 4, before: 25, after: 0 });
    // Changes of the linearised values: -33.33, 111.11, 111.11, -22.22 in scope, -100, 0, 0, 0 out of it; squared distances from
    // their means 19,352 and 7,500, over 4²; × 8/7 × 15/13, root 47.04; × 2.364624, t with 7 degrees of freedom.
    expect((impact.high ?? 0) - (impact.estimate ?? 0)).toBeCloseTo(111.24, 1);
  });

  it("agrees with least squares on customers' changes where all are there throughout", () => {
    // Changes 6 and 4 in scope, 1 and 3 out of it: 5 - 2 = 3 ± 3.182446 × 1.36626, as of the regression itself.
    const rows = [
      customer(true, [10, 16], [1, 1]),
      customer(true, [12, 16], [1, 1]),
      customer(false, [8, 9], [1, 1]),
      customer(false, [10, 13], [1, 1]),
    ];
    const panel = toPanel(rows, 1, 1);
    const impact = analysePanel(panel, windowOf(panel), 1, false);
    expect(impact.estimate).toBeCloseTo(3, 12);
    expect((impact.high ?? 0) - 3).toBeCloseTo(3.182446 * 1.36626, 4);
    expect(impact.eventStudy).toMatchObject([{ month: "2024-08-01", estimate: expect.closeTo(3, 12) }]);
  });

  it("follows those in scope alone where the change was for everybody", () => {
    const y = [1, 2, 3, 4, 9, 11, 13, 15];
    const rows = [customer(true, y, Array(8).fill(1)), customer(true, y, Array(8).fill(1))];
    const panel = toPanel(rows, 4, 4);
    const impact = analysePanel(panel, windowOf(panel), 1, true);
    expect(impact).toMatchObject({ method: "interrupted-time-series", treated: 2, control: 0, eventStudy: [] });
    expect(impact.estimate).toBeCloseTo(4, 9);
    expect(impact.slope?.estimate).toBeCloseTo(1, 9);
    expect(impact.series.map(({ month }) => month)).toEqual(panel.months);
    expect(impact.groups.control).toBeNull();
  });

  it("compares those who came after the change with those who came before it, at the same ages", () => {
    // Came in May: lost 2 of 4 in June. Came in August: lost 1 of 4 in September. 25 - 50 points.
    const rows = [
      ...[1, 1, 0, 0].map((lost) => customer(true, [0, lost, 0, 0], [0, 1, 0, 0], "2024-05-01")),
      ...[1, 0, 0, 0].map((lost) => customer(true, [0, 0, 0, lost], [0, 0, 0, 1], "2024-08-01")),
    ];
    const panel = toPanel(rows, 2, 2);
    const [, after] = analysePanel(panel, windowOf(panel), 100, true).cohorts;
    expect(after).toMatchObject({ cohort: "acquired-after", method: "same-age", treated: 8, real: false });
    expect(after?.estimate).toBeCloseTo(-25, 9);
  });

  it("has no estimate, and no zero, where a side is empty", () => {
    const panel = toPanel([customer(true, [1], [1]), customer(false, [1], [1])], 1, 0);
    expect(analysePanel(panel, windowOf(panel), 1, false)).toMatchObject({ estimate: null, low: null, real: null });
    expect(analysePanel(panel, windowOf(panel), 1, true)).toMatchObject({ estimate: null, series: [] });
  });
});

/** How often the intervals of many draws hold the true effect. */
function coverage(draws: number, truth: number, panel: () => ReturnType<typeof toPanel>): number {
  let covered = 0;
  for (let draw = 0; draw < draws; draw++) {
    const made = panel();
    const { low, high } = analysePanel(made, windowOf(made), 1, false);
    if (low !== null && high !== null && low <= truth && truth <= high) covered++;
  }
  return covered / draws;
}

describe("the interval of an effect", () => {
  const DRAWS = 1_000;

  it("covers a known effect on losses, of customers who come and go", () => {
    const draw = seededDraws(7);
    const share = coverage(DRAWS, 0.03, () =>
      toPanel(
        Array.from({ length: 240 }, (_, at) => {
          const treated = at % 3 === 0;
          const start = Math.floor(draw() * 10) - 4;
          let active = true;
          const [y, x] = [Array(12).fill(0), Array(12).fill(0)];
          for (let month = Math.max(0, start); month < 12 && active; month++) {
            const chance = treated ? (month < 6 ? 0.05 : 0.1) : month < 6 ? 0.02 : 0.04;
            x[month] = 1;
            if (draw() < chance) [y[month], active] = [1, false];
          }
          return customer(treated, y, x);
        }),
        6,
        6,
      ),
    );
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  }, 60_000);

  it("covers a known effect on spend, of customers who differ and drift", () => {
    const draw = seededDraws(11);
    const noise = () => draw() + draw() + draw() - 1.5;
    const share = coverage(DRAWS, 4, () =>
      toPanel(
        Array.from({ length: 100 }, (_, at) => {
          const treated = at % 2 === 0;
          const [level, drift] = [20 * noise(), 3 * noise()];
          const effect = 1 + (treated ? 4 : 0);
          const y = Array.from(
            { length: 12 },
            (_, month) => 50 + level + (month < 6 ? 0 : drift + effect) + 8 * noise(),
          );
          return customer(treated, y, Array(12).fill(1));
        }),
        6,
        6,
      ),
    );
    expect(share).toBeGreaterThan(0.93);
    expect(share).toBeLessThan(0.97);
  }, 60_000);
});
