import { describe, expect, it } from "vitest";
import type { SurvivalGroup } from "../metrics/retention/survival-curves";
import { survivalFigures } from "../metrics/retention/survival-figures";
import { prepareSurvival } from "./prepare-survival";
import { tableOfSurvival } from "./retention-tables";

/** Lives of 1, 2, 2+, 3, 4+ and 5 months: what is left is .8333, .6667, .4444 and 0 after 1, 2, 3 and 5. */
function example(group: string | null, times = 1): SurvivalGroup {
  const lives = [
    { time: 1, events: 1, censored: 0 },
    { time: 2, events: 1, censored: 1 },
    { time: 3, events: 1, censored: 0 },
    { time: 4, events: 0, censored: 1 },
    { time: 5, events: 1, censored: 0 },
  ].map(({ time, events, censored }) => ({ time, events: events * times, censored: censored * times }));
  const { n, events, median, curve } = survivalFigures(lives);
  return {
    group,
    n,
    events,
    median: { value: median.time, low: median.low, high: median.high },
    curve: curve.map(({ interval, variance, ...point }) => ({
      ...point,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      standardError: Math.sqrt(variance),
    })),
  };
}

describe("prepareSurvival", () => {
  it("draws steps, each month in the middle of its slot", () => {
    const { lines, months } = prepareSurvival([example(null)], { most: 6 });
    expect(months).toBe(5);
    const [line] = lines;
    // Six slots: month 0 at 8.33, month 1 at 25, ...; level until the step, then straight down.
    expect(line?.line.startsWith("M8.33,0L25,0L25,16.67L41.67,16.67L41.67,33.33")).toBe(true);
    expect(line?.line.endsWith("L91.67,100L91.67,100")).toBe(true);
    expect(line?.median.value).toBe(3);
    expect(line?.end).toBe(0);
  });

  it("holds the band from step to step", () => {
    const band = prepareSurvival([example(null, 20)], { most: 6 }).lines[0]?.band ?? "";
    const places = [...band.matchAll(/[ML]([\d.]+),/g)].map(([, x]) => Number(x));
    expect(places.slice(0, 4)).toEqual([25, 41.67, 41.67, 58.33]);
  });

  it("draws the largest groups, and leaves a handful of customers to the table", () => {
    const groups = [example("small"), example("large", 5), example("tiny"), example("middle", 2)];
    const few = { ...example("few"), n: 4 };
    const { lines, more } = prepareSurvival([...groups, few], { most: 2 });
    expect(lines.map(({ group }) => group)).toEqual(["large", "middle"]);
    expect(more).toBe(3);
    expect(prepareSurvival([few], { most: 2 }).lines).toHaveLength(1);
  });

  it("draws the steps of years of days as many as a picture has columns, and ends where they all end", () => {
    const survivalOfDays = survivalFigures(
      Array.from({ length: 3_000 }, (_, day) => ({ time: (day + 1) / 50, events: 1, censored: 0 })),
    );
    const curve = survivalOfDays.curve.map(({ interval, variance, ...point }) => ({
      ...point,
      low: interval?.low ?? null,
      high: interval?.high ?? null,
      standardError: Math.sqrt(variance),
    }));
    const [line] = prepareSurvival([{ ...example(null), curve }], { most: 1 }).lines;
    const points = line?.line.split("L") ?? [];
    expect(points.length).toBeGreaterThan(500);
    expect(points.length).toBeLessThan(620);
    expect(line?.line.endsWith(",100")).toBe(true);
  });

  it("is empty without customers", () => {
    expect(prepareSurvival([], { most: 6 })).toMatchObject({ lines: [], more: 0, empty: true });
  });
});

it("puts all groups into the table, with a name for the unknown one", () => {
  const { rows } = tableOfSurvival(
    { groups: [example(""), example("Retail", 2)] },
    { unknown: "Not known", by: "segment" },
  );
  expect(rows.map(([group]) => group)).toEqual([...Array(6).fill("Retail"), ...Array(6).fill("Not known")]);
});
