import { describe, expect, it } from "vitest";
import { compareGroups, isSame } from "./compare";

const of = (value: number | null, n = 10) => ({ value, n });
const row = (group: string | null, value: number | null, n = 10) => ({ group, value, n });

describe("isSame", () => {
  it("holds money to the cent", () => {
    expect(isSame(of(1_000_000.004), of(1_000_000), "money")).toBe(true);
    expect(isSame(of(1_000_000.01), of(1_000_000), "money")).toBe(false);
  });

  it("holds everything else to a thousand-millionth, and counts exactly", () => {
    expect(isSame(of(33.33333333333), of(100 / 3), "percent")).toBe(true);
    expect(isSame(of(33.3333), of(100 / 3), "percent")).toBe(false);
    expect(isSame(of(1e-10), of(0), "ratio")).toBe(true);
    expect(isSame(of(900_000_001), of(900_000_000), "count")).toBe(false);
  });

  it("holds what they rest on exactly", () => {
    expect(isSame(of(20, 10), of(20, 11), "score")).toBe(false);
  });

  it("takes no value for no value only", () => {
    expect(isSame(of(null), of(null), "ratio")).toBe(true);
    expect(isSame(of(null), of(0), "ratio")).toBe(false);
    expect(isSame(of(0), of(null), "ratio")).toBe(false);
  });
});

describe("compareGroups", () => {
  it("shows the first group that differs", () => {
    const compared = compareGroups([row("a", 1), row("b", 2)], [row("b", 3), row("a", 1)], "ratio");
    expect(compared).toEqual({ group: "b", engine: of(2), plain: of(3), equal: false });
  });

  it("takes a group that one side leaves out for one in which nothing happened", () => {
    expect(compareGroups([row("a", 1), row("b", 0, 0)], [row("a", 1)], "count").equal).toBe(true);
    expect(compareGroups([row("a", 1)], [row("a", 1), row("b", null, 4)], "percent").equal).toBe(true);
    expect(compareGroups([row("a", 1), row("b", 2)], [row("a", 1)], "count")).toMatchObject({
      group: "b",
      equal: false,
    });
    expect(compareGroups([], [row(null, 5)], "count").equal).toBe(false);
  });

  it("tells groups apart by more than capitals", () => {
    expect(compareGroups([row("Price", 1)], [row("price", 1)], "count").equal).toBe(true);
  });

  it("finds two silent sides equal", () => {
    expect(compareGroups([], [], "count")).toMatchObject({ equal: true, engine: { value: null, n: 0 } });
  });
});
