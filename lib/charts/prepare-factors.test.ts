import { describe, expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { prepareFactors } from "./prepare-factors";

const factor = (group: string, value: number | null, low: number | null, high: number | null) =>
  figureRow("2024-01-01", value, { group, low, high });

describe("prepareFactors", () => {
  const rows = [
    factor("tickets=open", 4, 2, 8),
    factor("segment=Large", 0.5, 0.25, 1),
    factor("plan=Pro", 0.25, 0.125, 0.5),
    factor("region=North", null, null, null),
  ];

  it("lays twice as likely as far from 1 as half as likely", () => {
    const { dots, ticks } = prepareFactors(rows, { most: 10 });
    const at = (level: number) => ticks.find((tick) => tick.level === level)?.place ?? Number.NaN;
    expect(at(2) - at(1)).toBeCloseTo(at(1) - at(0.5), 1);
    expect(dots.map(({ place }) => place)).toEqual([at(4), at(0.5), at(0.25)]);
    expect(dots[0]?.whisker).toEqual({ left: at(2), width: expect.closeTo(at(8) - at(2), 1) });
  });

  it("says what is certain and to which side; an interval that touches 1 is noise", () => {
    expect(prepareFactors(rows, { most: 10 }).dots.map(({ verdict }) => verdict)).toEqual(["above", "noise", "below"]);
  });

  it("keeps the order given, and counts what it leaves to the table", () => {
    const { dots, more } = prepareFactors(rows, { most: 2 });
    expect([dots.map(({ group }) => group), more]).toEqual([["tickets=open", "segment=Large"], 2]);
  });

  it("cuts whiskers that would make all others look alike", () => {
    const { dots, ticks } = prepareFactors([factor("a=b", 3, 0.001, 9000)], { most: 10 });
    expect(dots[0]?.whisker).toEqual({ left: 0, width: 100 });
    expect([ticks[0]?.level, ticks.at(-1)?.level]).toEqual([1 / 16, 16]);
  });

  it("is empty where nobody was lost", () => {
    expect(prepareFactors([factor("a=b", null, null, null)], { most: 10 })).toMatchObject({ empty: true, more: 1 });
  });
});
