import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { niceScale, wholeScale } from "./nice-scale";

describe("niceScale", () => {
  it("rounds outwards to steps of 1, 2 or 5", () => {
    expect(niceScale([12, 47])).toEqual({ domain: [10, 50], ticks: [10, 20, 30, 40, 50] });
    expect(niceScale([0.1, 0.3]).ticks).toEqual([0.1, 0.15, 0.2, 0.25, 0.3]);
  });

  it("takes 0 in for bars", () => {
    expect(niceScale([120, 480], { zero: true }).domain).toEqual([0, 600]);
    expect(niceScale([-3, -1], { zero: true }).domain[1]).toBe(0);
  });

  it("does not pass what values cannot pass", () => {
    expect(niceScale([92, 99.4], { floor: 0, ceiling: 100 }).domain).toEqual([92, 100]);
    expect(niceScale([0, 3], { floor: 0 }).domain[0]).toBe(0);
  });

  it("keeps its size without values, and puts a flat line in the middle", () => {
    expect(niceScale([])).toEqual({ domain: [0, 1], ticks: [0, 1] });
    const { domain } = niceScale([50, 50]);
    expect(domain[0]).toBeLessThan(50);
    expect(domain[1]).toBeGreaterThan(50);
    expect(niceScale([0]).domain).toEqual([-1, 1]);
  });

  it("always holds every value between rising ticks", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1 }), (values) => {
        // Differences below what a double can hold at this size are no chart's concern.
        const rounded = values.map((value) => Math.round(value * 1000) / 1000);
        const { domain, ticks } = niceScale(rounded);
        expect(domain[0]).toBeLessThanOrEqual(Math.min(...rounded) + 1e-6);
        expect(domain[1]).toBeGreaterThanOrEqual(Math.max(...rounded) - 1e-6);
        expect(ticks.length).toBeLessThan(12);
        expect([...ticks].sort((one, other) => one - other)).toEqual(ticks);
      }),
    );
  });
});

it("leaves halves out of the scale of what is counted", () => {
  expect(wholeScale(niceScale([0, 1], { zero: true })).ticks).toEqual([0, 1]);
  expect(wholeScale(niceScale([0, 15], { zero: true })).ticks).toEqual([0, 5, 10, 15]);
});
