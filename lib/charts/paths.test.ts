import { describe, expect, it } from "vitest";
import { brokenBand, brokenLine, pointsAlone } from "./paths";

describe("brokenLine", () => {
  it("runs through its points", () => {
    expect(
      brokenLine([
        [0, 1],
        [2, 3],
      ]),
    ).toBe("M0,1L2,3");
  });

  it("breaks at a gap, and dots a point that stands alone", () => {
    expect(brokenLine([[0, 1], null, [2, 3], [4, 5], null])).toBe("M0,1h0M2,3L4,5");
  });

  it("is empty without points", () => {
    expect(brokenLine([])).toBe("");
    expect(brokenLine([null])).toBe("");
  });
});

it("finds the points of a line that stand alone", () => {
  expect(pointsAlone("M0,1h0M2,3L4,5M6,7h0")).toBe("M0,1h0M6,7h0");
  expect(pointsAlone("M0,1L2,3")).toBe("");
});

describe("brokenBand", () => {
  const ends = (x: number) => ({ x, low: x, high: x + 10 });

  it("goes out along the upper end and back along the lower one", () => {
    expect(brokenBand([ends(0), ends(5)])).toBe("M0,10L5,15L5,5L0,0Z");
  });

  it("closes each stretch by itself and leaves out single points", () => {
    expect(brokenBand([ends(0), ends(1), null, ends(3), null, ends(5), ends(6)])).toBe(
      "M0,10L1,11L1,1L0,0ZM5,15L6,16L6,6L5,5Z",
    );
  });
});
