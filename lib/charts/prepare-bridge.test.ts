import { describe, expect, it } from "vitest";
import { prepareBridge } from "./prepare-bridge";

const amounts = {
  start: 20000,
  new: 1000,
  reactivation: 500,
  expansion: 3000,
  contraction: 800,
  churn: 1200,
  end: 22500,
};

describe("prepareBridge", () => {
  it("walks from the start to the end", () => {
    const { bars, gap, empty } = prepareBridge(amounts);
    expect(bars.map((bar) => [bar.id, bar.amount, ...bar.span])).toEqual([
      ["start", 20000, 0, 0],
      ["new", 1000, 0, 1000],
      ["reactivation", 500, 1000, 1500],
      ["expansion", 3000, 1500, 4500],
      ["contraction", -800, 3700, 4500],
      ["churn", -1200, 2500, 3700],
      ["end", 22500, 2500, 2500],
    ]);
    expect(gap).toBe(0);
    expect(empty).toBe(false);
  });

  it("counts from the start, above and below it", () => {
    expect(prepareBridge(amounts).scale.domain).toEqual([0, 6000]);
    expect(prepareBridge({ ...amounts, churn: 8000, end: 15700 }).scale.domain).toEqual([-5000, 5000]);
  });

  it("owns up to an end that its movements do not explain", () => {
    expect(prepareBridge({ ...amounts, end: 22510 }).gap).toBe(10);
  });

  it("is empty where nothing recurs", () => {
    const none = { start: 0, new: 0, reactivation: 0, expansion: 0, contraction: 0, churn: 0, end: null };
    expect(prepareBridge(none).empty).toBe(true);
  });
});
