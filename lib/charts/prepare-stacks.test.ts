import { describe, expect, it } from "vitest";
import { prepareStacks } from "./prepare-stacks";

const order = { above: ["won", "lost"], below: ["stalled"] };
const at = (period: string, won: number, lost: number, stalled: number) => ({
  period,
  complete: true,
  values: { won, lost, stalled },
});

describe("prepareStacks", () => {
  it("piles up what ended and hangs what stands still below 0", () => {
    const { columns, scale, labels, empty } = prepareStacks([at("2024-01-01", 30, 10, 20)], order);
    expect(scale.domain).toEqual([-20, 40]);
    expect(columns[0]?.parts).toEqual([
      { id: "won", bottom: 33.33, height: 50 },
      { id: "lost", bottom: 83.33, height: 16.67 },
      { id: "stalled", bottom: 0, height: 33.33 },
    ]);
    expect(labels).toEqual([
      { id: "won", value: 30, level: 15 },
      { id: "lost", value: 10, level: 35 },
      { id: "stalled", value: 20, level: -10 },
    ]);
    expect(empty).toBe(false);
  });

  it("leaves out parts of nothing, and keeps one scale for all periods", () => {
    const { columns, scale } = prepareStacks([at("2024-01-01", 0, 0, 0), at("2024-02-01", 5, 0, 0)], order);
    expect(columns.map(({ parts }) => parts.map(({ id }) => id))).toEqual([[], ["won"]]);
    expect(scale.domain[0]).toBe(0);
  });

  it("is empty where nothing was", () => {
    expect(prepareStacks([at("2024-01-01", 0, 0, 0)], order).empty).toBe(true);
    expect(prepareStacks([], order)).toMatchObject({ empty: true, columns: [], labels: [] });
  });
});
