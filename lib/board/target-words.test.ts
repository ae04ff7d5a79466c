import { describe, expect, it } from "vitest";
import { translatorFor } from "../i18n/translate";
import type { Verdict } from "../targets/types";
import { figureFormat } from "./figure-format";
import { pointsTold, standingWords, targetLine } from "./target-words";

const format = figureFormat({ locale: "en", currency: "EUR", timeZone: "UTC" });
const translate = translatorFor("en");
const t = (key: string, values?: Record<string, string | number>) => translate(`board.${key}`, values);
const said = (
  verdict: Verdict,
  distance: number | null,
  reaches: boolean | null,
  unit = "score" as "score" | "percent" | "money",
) => standingWords({ verdict, distance, reaches }, { unit, format, t });

describe("what is said of a target", () => {
  it("is the target as it was set", () => {
    expect(targetLine("40", { unit: "score", format, t })).toBe("Target 40");
    expect(targetLine("2.25", { unit: "percent", format, t })).toBe("Target 2.25%");
    expect(targetLine("1250000", { unit: "money", format, t })).toBe("Target €1,250,000");
    expect(targetLine("3.5", { unit: "hours", format, t })).toBe("Target 3.5 hours");
  });

  it("is how far the figure lies from it, and on which side", () => {
    expect(said("missed", -6, false)).toBe("6 points short");
    expect(said("missed", 1.14, false, "percent")).toBe("1.1 points over");
    expect(said("missed", -12_345.67, false, "money")).toBe("€12,346 short");
    expect(said("reached", 9, true)).toBe("reached");
    expect(said("unsure", 2, true)).toBe("2 points above, within noise");
    expect(said("unsure", -0.3, true, "percent")).toBe("0.3 points below, within noise");
    expect(said("unsure", 0, true)).toBe("on target, within noise");
    expect(said("in-progress", -600, false, "money")).toBe("€600.00 short so far");
    expect(said("no-data", null, null)).toBe("no figure");
  });

  it("does not call a distance nothing that is something", () => {
    expect([pointsTold(0.4, "score"), pointsTold(-15.6, "score"), pointsTold(0.04, "percent")]).toEqual([
      0.4, 16, 0.04,
    ]);
    expect(said("missed", -1, false)).toBe("1 point short");
  });
});
