import { describe, expect, it } from "vitest";
import { catalogue, getDefinition, getMetric } from "../metrics/catalogue";
import { checkedDraft } from "./check-draft";
import { plausibleRange } from "./plausible";
import { targetForm } from "./schema";
import { TARGETABLE, targetableDefinition } from "./targetable";

const typed = {
  metric: "customer-churn",
  definition: "standard",
  segment: "",
  grain: "month",
  from: "2025-01-01",
  to: "2025-03-01",
  value: " 2,5 ",
  owner: "7",
};
const faultsOf = (change: Partial<typeof typed>, locale = "es") =>
  targetForm(locale)
    .safeParse({ ...typed, ...change })
    .error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`);

describe("targets as they are typed in", () => {
  it("are read in the reader's notation", () => {
    expect(targetForm("es").parse(typed)).toEqual({ ...typed, segment: null, value: "2.5", owner: 7 });
    expect(targetForm("en").parse({ ...typed, value: "1,234.5" }).value).toBe("1234.5");
  });

  it("are refused with a message that there is", () => {
    expect(faultsOf({ value: "" })).toEqual(["value required"]);
    expect(faultsOf({ value: "two" })).toEqual(["value number"]);
    expect(faultsOf({ value: "2,5" }, "en")).toEqual(["value number"]);
    expect(faultsOf({ value: "12345678901234" })).toEqual(["value number"]);
    expect(faultsOf({ metric: "weather" })).toEqual(["metric choice"]);
    expect(faultsOf({ metric: "loss-reasons" })).toEqual(["metric choice"]);
    expect(faultsOf({ grain: "week" })).toEqual(["grain choice"]);
    expect(faultsOf({ from: "2025-01-15" })).toEqual(["from choice"]);
    expect(faultsOf({ owner: "" })).toEqual(["owner choice"]);
  });
});

describe("what may have a target", () => {
  it("is one figure of which more or less is better", () => {
    expect(targetableDefinition({ metric: "nps", definition: "per-account" })).not.toBeNull();
    for (const [metric, definition] of [
      ["nps-drivers", "standard"],
      ["wallet-headroom", "standard"],
      ["sales-cycle", "of-lost"],
      ["nps", "weather"],
      ["weather", "standard"],
    ] as const)
      expect([metric, targetableDefinition({ metric, definition })]).toEqual([metric, null]);
    expect(TARGETABLE.length).toBeLessThan(catalogue.length);
  });

  it("has bounds, within which the worked examples lie", () => {
    for (const { metric, definitions } of TARGETABLE)
      for (const definition of definitions) {
        const [low, high] = plausibleRange(metric.id, definition);
        const example = "example" in definition ? definition.example?.value : undefined;
        expect([metric.id, definition.id, low < high]).toEqual([metric.id, definition.id, true]);
        if (example !== undefined && example > 0)
          expect([metric.id, definition.id, example <= high]).toEqual([metric.id, definition.id, true]);
      }
  });

  it("stays on its scale", () => {
    const range = (metric: string, definition?: string) =>
      plausibleRange(metric, getDefinition(getMetric(metric), definition));
    expect(range("nps")).toEqual([-100, 100]);
    expect(range("nps", "per-account")).toEqual([-100, 100]);
    expect(range("csat")).toEqual([0, 100]);
    expect(range("csat", "mean")).toEqual([1, 5]);
    expect(range("net-revenue-retention")).toEqual([-100, 200]);
    expect(range("satisfaction-10", "high")).toEqual([0, 100]);
  });
});

describe("checkedDraft", () => {
  const draft = targetForm("es").parse(typed);

  it("names every period", () => {
    expect(checkedDraft(draft, 1).periods).toEqual(["2025-01-01", "2025-02-01", "2025-03-01"]);
    expect(checkedDraft({ ...draft, grain: "quarter", from: "2025-02-01", to: "2025-05-01" }, 1)).toMatchObject({
      from: "2025-01-01",
      to: "2025-04-01",
      periods: ["2025-01-01", "2025-04-01"],
    });
    expect(checkedDraft({ ...draft, grain: "trailing-12" }, 1).periods.length).toBe(3);
  });

  it("refuses what nobody means", () => {
    const refused = (change: Partial<typeof draft>) => () => checkedDraft({ ...draft, ...change }, 1);
    expect(refused({ value: "340" })).toThrow("target-value");
    expect(refused({ value: "-0.1" })).toThrow("target-value");
    expect(refused({ from: "2025-04-01" })).toThrow("target-period");
    expect(refused({ to: "2035-01-01" })).toThrow("target-long");
    expect(refused({ metric: "cpi" })).toThrow("target-metric");
  });
});
