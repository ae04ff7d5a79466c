import { describe, expect, it } from "vitest";
import { measuredOf, scoreOf } from "./measured";
import { factsRow, givenAnswer } from "./schema";

const NOTHING = factsRow.parse(
  Object.fromEntries(Object.keys(factsRow.shape).map((name) => [name, /Percent$|Cost$/.test(name) ? null : 0])),
);

describe("scoreOf", () => {
  it("counts fifths of a share", () => {
    expect([0, 19.9, 20, 59.9, 80, 100].map(scoreOf)).toEqual([1, 1, 2, 3, 5, 5]);
    expect(scoreOf(null)).toBeNull();
  });
});

describe("measuredOf", () => {
  it("says nothing of who is trained, and not none of what is not known", () => {
    const measured = measuredOf(
      { ...NOTHING, indicatorsWithOwner: 2, companyIndicatorsWithTarget: 3 },
      null,
      "2025-01-01",
    );
    expect(Object.keys(measured)).toEqual(["1", "2", "3", "5", "6", "7", "8"]);
    expect(measured[3]?.facts).toMatchObject({ indicatorsWithOwner: 2, companyIndicatorsWithTarget: 3 });
    expect(measured[1]).toEqual({ until: "2025-01-01", facts: { accountsHeardPercent: null }, score: null });
    expect(measured[8]?.facts.experiencePercent).toBeNull();
  });

  it("puts serving customers beside winning them", () => {
    const measured = measuredOf({ ...NOTHING, experienceCost: 60, acquisitionCost: 180 }, 75, "2025-01-01");
    expect(measured[8]?.facts.experiencePercent).toBe(25);
    expect(measured[1]?.score).toBe(4);
  });
});

describe("givenAnswer", () => {
  it("takes a score, words or both, and neither a ninth question nor a score of 6", () => {
    expect(givenAnswer.parse({ question: "3", score: "4" })).toEqual({ question: 3, score: 4, words: null });
    expect(givenAnswer.parse({ question: 1, words: " Often. " })).toEqual({
      question: 1,
      score: null,
      words: "Often.",
    });
    for (const wrong of [
      { question: 9, score: 3 },
      { question: 1, score: 6 },
      { question: 1, words: " " },
      { question: 2 },
    ])
      expect(givenAnswer.safeParse(wrong).success).toBe(false);
  });
});
