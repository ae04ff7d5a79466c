import { describe, expect, it } from "vitest";
import type { Change } from "../metrics/types";
import { pluralOfPoints, prepareChange } from "./prepare-change";

const change = (difference: number, real: boolean | null, relative: number | null = null): Change => ({
  against: { kind: "period", period: "2024-01-01" },
  from: { value: 1, n: 1 },
  difference,
  relative,
  interval: null,
  real,
});

it("gives points with decimals the plural of fractions", () => {
  const plural = (points: number, decimals: number) => {
    const number = pluralOfPoints(points, decimals);
    return [new Intl.PluralRules("en").select(number), new Intl.PluralRules("ru").select(number)];
  };
  expect(plural(-1, 0)).toEqual(["one", "one"]);
  expect(plural(11, 0)).toEqual(["other", "many"]);
  expect(plural(1, 1)).toEqual(["other", "other"]);
  expect(plural(-11.02, 1)).toEqual(["other", "other"]);
});

describe("prepareChange", () => {
  it("says nothing where there is no change to speak of", () => {
    expect(prepareChange(null, { unit: "score", better: "up" })).toBeNull();
  });

  it("marks a real rise of a score as good, in points", () => {
    expect(prepareChange(change(6, true, 0.2), { unit: "score", better: "up" })).toEqual({
      than: "period",
      direction: "up",
      verdict: "real",
      tone: "good",
      shown: { kind: "points", value: 6 },
    });
  });

  it("never calls noise good or bad", () => {
    const mark = prepareChange(change(1.4, false), { unit: "percent", better: "down" });
    expect(mark).toMatchObject({ direction: "up", verdict: "noise", tone: "neutral" });
  });

  it("shows amounts as a share of the earlier value", () => {
    const mark = prepareChange(change(-500, null, -0.125), { unit: "money", better: "up" });
    expect(mark).toEqual({
      than: "period",
      direction: "down",
      verdict: "exact",
      tone: "bad",
      shown: { kind: "relative", value: -0.125 },
    });
  });

  it("gives no colour to what hardly moved where nothing tells it from noise", () => {
    const toneOf = (...given: Parameters<typeof change>) =>
      prepareChange(change(...given), { unit: given[2] === undefined ? "percent" : "money", better: "up" })?.tone;
    expect(toneOf(-9, null, -0.0099)).toBe("neutral");
    expect(toneOf(-10, null, -0.01)).toBe("bad");
    expect(toneOf(0.4, null)).toBe("neutral");
    expect(toneOf(0.5, null)).toBe("good");
    // An interval that leaves 0 out is proof enough.
    expect(toneOf(0.4, true)).toBe("good");
  });

  it("prints no share of nothing", () => {
    const mark = prepareChange(change(500, null, null), { unit: "money", better: "up" });
    expect(mark).toMatchObject({ direction: "up", shown: null });
  });

  it("calls what rounds to nothing flat", () => {
    expect(prepareChange(change(0.04, false), { unit: "percent", better: "up" })?.direction).toBe("flat");
    expect(prepareChange(change(9, null, 0.0004), { unit: "money", better: "up" })?.direction).toBe("flat");
    expect(prepareChange(change(-0.05, true), { unit: "percent", better: "up" })?.direction).toBe("flat"); // -0.5 rounds to -0
  });

  it("prints scores without decimals, and so takes less than half a point for flat", () => {
    expect(prepareChange(change(0.4, false), { unit: "score", better: "up" })?.direction).toBe("flat");
    expect(prepareChange(change(-0.6, false), { unit: "score", better: "up" })?.direction).toBe("down");
  });

  it("tells changes of means of small scales in points, to a tenth", () => {
    const mark = prepareChange(change(0.4, true, 0.07), { unit: "rating", better: "up" });
    expect(mark).toMatchObject({ direction: "up", tone: "good", shown: { kind: "points", value: 0.4 } });
    expect(prepareChange(change(0.04, false), { unit: "rating", better: "up" })?.direction).toBe("flat");
  });

  it("takes no side where neither direction is better", () => {
    expect(prepareChange(change(3, true), { unit: "ratio", better: "neither" })?.tone).toBe("neutral");
  });

  it("says whether it is a change or a difference from a group", () => {
    const against = { kind: "group", dimension: "segment", value: "Retail", others: null, part: null } as const;
    const mark = prepareChange({ ...change(6, true), against }, { unit: "score", better: "up" });
    expect(mark).toMatchObject({ than: "group", direction: "up", verdict: "real", tone: "good" });
  });
});
