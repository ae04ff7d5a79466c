import { describe, expect, it } from "vitest";
import { checkContracts, renewalsDue, survivorsOf } from "./contract-lives";

const life = (seen: number, seenLast: number, renewed: number, customers: number) => ({
  cohort: "2020",
  seen,
  seenLast,
  renewed,
  customers,
});

describe("renewalsDue", () => {
  it("counts each renewal that fell due, up to the one that was not made", () => {
    // 5 renewed twice of 3 due; 2 left at once; 4 made all of 1 due.
    expect(renewalsDue([life(3, 3, 2, 5), life(3, 3, 0, 2), life(1, 1, 1, 4)])).toEqual([
      { renewal: 1, kept: 9, lost: 2 },
      { renewal: 2, kept: 5, lost: 0 },
      { renewal: 3, kept: 0, lost: 5 },
    ]);
  });

  it("does not look beyond the end of calibration", () => {
    expect(renewalsDue([life(1, 4, 3, 7)])).toEqual([{ renewal: 1, kept: 7, lost: 0 }]);
    expect(renewalsDue([life(0, 2, 0, 7)])).toEqual([]);
  });
});

describe("survivorsOf", () => {
  it("ends where not all of the cohort have come to", () => {
    expect(survivorsOf([life(3, 3, 3, 5), life(2, 3, 1, 2), life(2, 3, 9, 1)])).toEqual([8, 8, 6]);
    expect(survivorsOf([])).toEqual([]);
  });
});

describe("checkContracts", () => {
  // α = β = 1: survival after n renewals is 1/(n + 1), so 1/2 after 1 and 1/4 after 3.
  const parameters = { alpha: 1, beta: 1 };

  it("compares those there at the end of calibration with who was there at the last day", () => {
    // 10 that renewed once and came to the third renewal: (1/4)/(1/2) of 10 = 5 expected; 4 of them did.
    const lives = [life(1, 3, 3, 4), life(1, 3, 2, 6), life(1, 3, 0, 9), life(2, 2, 2, 8)];
    expect(checkContracts(parameters, lives)).toEqual({
      predicted: expect.closeTo(5, 9),
      actual: 4,
      error: expect.closeTo(0.25, 9),
    });
  });

  it("is null where nobody came to a further renewal", () => {
    expect(checkContracts(parameters, [life(2, 2, 2, 8)])).toBeNull();
  });
});
