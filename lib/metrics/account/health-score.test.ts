import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { healthColour } from "./health-colour";
import { COMPONENT_IDS, HEALTH_COMPONENTS } from "./health-parts/all";
import { type HealthInputs, scoreAlong } from "./health-parts/component";
import { type HealthWeights, scoreHealth } from "./health-score";

const NOTHING: HealthInputs = {
  npsMean: null,
  visitsLast: null,
  visitsBefore: null,
  spend: null,
  wallet: null,
  silenceDays: null,
  rhythmDays: null,
  ticketDays: null,
  contractDays: null,
};
const WEIGHTS: HealthWeights = { nps: 3, visits: 2, rhythm: 1, tickets: 2, contract: 1, wallet: 1 };

const scoreOf = (id: keyof typeof HEALTH_COMPONENTS, inputs: Partial<HealthInputs>) => {
  const { measure, scale } = HEALTH_COMPONENTS[id];
  const measured = measure({ ...NOTHING, ...inputs });
  return measured === null ? null : scoreAlong(scale, measured);
};

describe("each component", () => {
  // The examples of their docstrings, and what 0, 50 and 100 mean there.
  it.each([
    ["nps", { npsMean: 7.5 }, 70],
    ["nps", { npsMean: 4 }, 0],
    ["nps", { npsMean: 6.5 }, 50],
    ["nps", { npsMean: 10 }, 100],
    ["visits", { visitsLast: 12, visitsBefore: 16 }, 75],
    ["visits", { visitsLast: 0, visitsBefore: 3 }, 0],
    ["visits", { visitsLast: 30, visitsBefore: 3 }, 100],
    ["visits", { visitsLast: 2, visitsBefore: 2 }, null],
    ["visits", { visitsLast: 2 }, null],
    ["rhythm", { silenceDays: 45, rhythmDays: 30 }, 75],
    ["rhythm", { silenceDays: 60, rhythmDays: 30 }, 50],
    ["rhythm", { silenceDays: 400, rhythmDays: 30 }, 0],
    ["rhythm", { silenceDays: 5, rhythmDays: 0 }, null],
    ["tickets", { ticketDays: 2.5 }, 75],
    ["tickets", { ticketDays: 0.1 }, 100],
    ["tickets", { ticketDays: 4 }, 50],
    ["tickets", { ticketDays: 9 }, 0],
    ["contract", { contractDays: 45 }, 25],
    ["contract", { contractDays: 0 }, 0],
    ["contract", { contractDays: 365 }, 100],
    ["wallet", { spend: 40, wallet: 100 }, 80],
    ["wallet", { spend: 0, wallet: 100 }, 0],
    ["wallet", { spend: -5, wallet: 100 }, 0],
    ["wallet", { spend: 40, wallet: 0 }, null],
  ] as const)("%s of %j scores %s", (id, inputs, expected) => {
    const score = scoreOf(id, inputs);
    if (expected === null) expect(score).toBeNull();
    else expect(score).toBeCloseTo(expected, 10);
  });

  it.each(COMPONENT_IDS)("%s: 0, 50 and 100 at the places of its scale, and never back", (id) => {
    const { scale } = HEALTH_COMPONENTS[id];
    expect(scale.map((place) => scoreAlong(scale, place))).toEqual([0, 50, 100]);
    const direction = Math.sign(scale[2] - scale[0]);
    const any = fc.double({ min: -1_000, max: 1_000, noNaN: true });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [low, high] = (one - other) * direction < 0 ? [one, other] : [other, one];
        expect(scoreAlong(scale, low)).toBeLessThanOrEqual(scoreAlong(scale, high));
      }),
    );
  });
});

describe("the score", () => {
  it("is the weighted mean of what is known: 0.6 × 70 + 0.4 × 50 = 62", () => {
    const { score, parts } = scoreHealth({ ...NOTHING, npsMean: 7.5, visitsLast: 8, visitsBefore: 16 }, WEIGHTS);
    expect(score).toBeCloseTo(62, 10);
    expect(parts).toEqual({
      nps: { measure: 7.5, score: expect.closeTo(70, 10), weight: 0.6 },
      visits: { measure: 0.5, score: 50, weight: 0.4 },
    });
  });

  it("is none where nothing is known, or nothing that counts", () => {
    expect(scoreHealth(NOTHING, WEIGHTS)).toEqual({ score: null, parts: {} });
    expect(scoreHealth({ ...NOTHING, npsMean: 9 }, { ...WEIGHTS, nps: 0 })).toEqual({
      score: null,
      parts: { nps: { measure: 9, score: 100, weight: 0 } },
    });
  });

  it("is made of parts that add up to it, with weights that add up to 1", () => {
    const maybe = fc.option(fc.double({ min: 0, max: 400, noNaN: true }));
    const inputs = fc.record(Object.fromEntries(Object.keys(NOTHING).map((key) => [key, maybe])));
    fc.assert(
      fc.property(inputs, (given) => {
        const { score, parts } = scoreHealth(given as unknown as HealthInputs, WEIGHTS);
        const known = Object.values(parts);
        if (score === null) return expect(known).toEqual([]);
        expect(known.reduce((sum, part) => sum + part.weight, 0)).toBeCloseTo(1, 10);
        expect(known.reduce((sum, part) => sum + part.weight * part.score, 0)).toBeCloseTo(score, 8);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100 + 1e-9);
      }),
    );
  });
});

it("has a colour from the least score of each", () => {
  const thresholds = { green: 75, yellow: 60 };
  const colours = [null, 0, 59.9999, 60, 74.9999, 75, 100].map((score) => healthColour(score, thresholds));
  expect(colours).toEqual([null, "red", "red", "yellow", "yellow", "green", "green"]);
});
