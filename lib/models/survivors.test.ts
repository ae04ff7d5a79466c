import { describe, expect, it } from "vitest";
import { projectContracts, projectResidualLifetime } from "./project";
import { fitSurvivors, parseSurvivors } from "./survivors";

// Fader & Hardie (2007), table 1, high end, years 0 to 12.
const SHARES = "100.0,86.9,74.3,65.3,59.3,55.1,51.7,49.1,46.8,44.5,42.7,40.9,39.4";
const COUNTS = "1000,869,743,653,593,551,517,491,468,445,427,409,394";

describe("parseSurvivors", () => {
  it("takes counts as they are, and shares as of 1,000 customers", () => {
    expect(parseSurvivors("20, 12; 3")).toEqual([20, 12, 3]);
    expect(parseSurvivors("100% 50% 25%")).toEqual([1000, 500, 250]);
    expect(parseSurvivors("1,.5,.25")).toEqual([1000, 500, 250]);
    const read = parseSurvivors(SHARES);
    for (const [index, count] of parseSurvivors(COUNTS).entries()) expect(read[index]).toBeCloseTo(count, 9);
  });

  it.each(["", "1000", "10,12", "0,0", "ten,nine", "10,-1", "1,,x"])("refuses “%s”", (text) => {
    expect(() => parseSurvivors(text)).toThrow("survivors-invalid");
  });
});

describe("fitSurvivors", () => {
  // Oracle: Fader & Hardie (2007), J. Interactive Marketing 21(1):76-90; (2010), Marketing Science 29(1):85-93.
  it("fits the first years, projects the later ones, and compares", () => {
    const survivors = parseSurvivors(SHARES);
    const fitted = fitSurvivors(survivors, 7);
    expect(fitted.parameters.alpha?.value).toBeCloseTo(0.668, 3);
    expect(fitted.parameters.beta?.value).toBeCloseTo(3.806, 3);
    // 0.378 of 1,000 against 394.
    expect(fitted.holdOut?.predicted).toBeCloseTo(378, 0);
    expect(fitted.holdOut?.error).toBeCloseTo(378 / 394 - 1, 3);
    const shares = survivors.map((count) => count / 1_000);
    const projection = projectContracts(fitted, shares, { seen: 7, ahead: 5 });
    expect(projection.length).toBe(13);
    expect(projection.slice(8).map(({ survival }) => survival.value?.toFixed(3))).toEqual([
      "0.460",
      "0.436",
      "0.414",
      "0.395",
      "0.378",
    ]);
    for (const { survival, actual, geometric, renewal } of projection.slice(8)) {
      expect(survival.low).toBeLessThan(actual ?? 0);
      expect(survival.high).toBeGreaterThan(actual ?? 1);
      // The rival: 509 left of the 4,926 that stood before a renewal.
      expect(geometric).toBeCloseTo((1 - 509 / 4926) ** renewal, 9);
    }
    expect(projectResidualLifetime(fitted, 7, 0.1).value).toBeCloseTo(7.53, 3);
  });

  it("needs somebody who left and somebody who stayed", () => {
    expect(() => fitSurvivors([10, 10], 1)).toThrow("model-no-data");
  });
});
