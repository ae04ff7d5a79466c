import { describe, expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { prepareGroups } from "./prepare-groups";

const row = (group: string, value: number | null, n = 100) => figureRow("2024-05-01", value, { group, n });
const options = { most: 3, order: "value", size: "n" } as const;
const drawn = (groups: ReturnType<typeof prepareGroups>) => groups.bars.map(({ group }) => group);

describe("prepareGroups", () => {
  it("orders from much to little, or leaves the order of the analysis", () => {
    const rows = [row("a", 10), row("b", 30), row("c", 20)];
    expect(drawn(prepareGroups(rows, options))).toEqual(["b", "c", "a"]);
    expect(drawn(prepareGroups(rows, { ...options, order: "given" }))).toEqual(["a", "b", "c"]);
  });

  it("sets what is not known below all others", () => {
    expect(drawn(prepareGroups([row("", 30), row("a", 10), row("b", 20)], options))).toEqual(["b", "a", ""]);
  });

  it("draws the largest of too many, by what they rest on or by the amount itself", () => {
    const rows = [row("a", 100, 1), row("b", 30, 80), row("c", 20, 90), row("d", 10, 70)];
    const byCount = prepareGroups(rows, options);
    expect([drawn(byCount), byCount.more]).toEqual([["b", "c", "d"], 1]);
    expect(drawn(prepareGroups(rows, { ...options, size: "value" }))).toEqual(["a", "b", "c"]);
  });

  it("puts bars on 0, to its left what is below it, and whiskers where the interval is", () => {
    const { bars, scale } = prepareGroups([row("gain", 20), row("loss", -20)], options);
    expect([scale.domain, scale.ticks]).toEqual([
      [-40, 40],
      [-40, -20, 0, 20, 40],
    ]);
    expect(bars[0]).toMatchObject({ span: { left: 50, width: 25 }, whisker: { left: 68.75, width: 12.5 } });
    expect(bars[1]).toMatchObject({ span: { left: 25, width: 25 } });
  });

  it("leaves groups without a value to the table, and is empty where none has one", () => {
    const some = prepareGroups([row("a", null), row("b", 5)], options);
    expect([drawn(some), some.more, some.empty]).toEqual([["b"], 1, false]);
    expect(prepareGroups([row("a", null)], options).empty).toBe(true);
    expect(prepareGroups([], options)).toMatchObject({ bars: [], more: 0, empty: true });
  });
});
