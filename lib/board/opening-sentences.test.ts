import { describe, expect, it } from "vitest";
import { figureRow } from "../charts/figure-row.fixture";
import type { Change, FigureRow } from "../metrics/types";
import { overview } from "./boards/overview";
import { openingSentences, type SpokenFigure } from "./opening-sentences";

const change = (difference: number, real: boolean | null): Change => ({
  against: { kind: "period", period: "2024-01-01" },
  from: { value: 100, n: 400 },
  difference,
  relative: difference / 100,
  interval: null,
  real,
});

const score = (metric: "nps" | "csat", value: number | null, rest: Partial<FigureRow> = {}): SpokenFigure => ({
  metric,
  unit: metric === "nps" ? "score" : "percent",
  better: "up",
  certain: false,
  row: figureRow("2024-04-01", value, rest),
});
const churn = (value: number | null, rest: Partial<FigureRow> = {}): SpokenFigure => ({
  metric: "customer-churn",
  unit: "percent",
  better: "down",
  certain: false,
  row: figureRow("2024-04-01", value, rest),
});
const money = (
  metric: "recurring-revenue" | "revenue",
  value: number,
  rest: Partial<FigureRow> = {},
): SpokenFigure => ({
  metric,
  unit: "money",
  better: "up",
  certain: true,
  row: figureRow("2024-04-01", value, { low: null, high: null, ...rest }),
});

describe("openingSentences", () => {
  it("speaks of voice, loss and money, one sentence each", () => {
    const said = openingSentences(overview.themes, [
      score("nps", 34),
      score("csat", 70),
      churn(3.1),
      money("recurring-revenue", 12500),
      money("revenue", 900),
    ]);
    expect(said.map((sentence) => sentence.metric)).toEqual(["nps", "customer-churn", "recurring-revenue"]);
  });

  it("calls a change real only where its interval leaves out 0", () => {
    const [nps, loss, revenue] = openingSentences(overview.themes, [
      score("nps", 34, { change: change(6, true) }),
      churn(3.1, { change: change(0.4, false) }),
      money("revenue", 900, { change: change(40, null) }),
    ]);
    expect(nps?.change).toMatchObject({ direction: "up", verdict: "real", tone: "good" });
    expect(loss?.change).toMatchObject({ direction: "up", verdict: "noise", tone: "neutral" });
    expect(revenue?.change?.verdict).toBe("exact");
  });

  it("puts real changes first", () => {
    const said = openingSentences(overview.themes, [
      score("nps", 34, { change: change(1, false) }),
      churn(9, { change: change(4, true) }),
    ]);
    expect(said.map((sentence) => sentence.metric)).toEqual(["customer-churn", "nps"]);
  });

  it("falls back to the next indicator of a theme", () => {
    const said = openingSentences(overview.themes, [
      score("nps", null),
      score("csat", 70),
      money("recurring-revenue", 0),
      money("revenue", 900),
    ]);
    expect(said.map((sentence) => sentence.metric)).toEqual(["csat", "revenue"]);
  });

  it("says of recurring revenue that it fell to 0, since that is news", () => {
    const said = openingSentences(overview.themes, [money("recurring-revenue", 0, { change: change(-500, null) })]);
    expect(said[0]).toMatchObject({ metric: "recurring-revenue", value: 0 });
  });

  it("says nothing that the figures do not carry", () => {
    expect(openingSentences(overview.themes, [score("nps", null), churn(3, { complete: false })])).toEqual([]);
    expect(openingSentences(overview.themes, [])).toEqual([]);
    expect(openingSentences(overview.themes, [score("nps", 34, { low: null, high: null })])).toEqual([]);
    expect(openingSentences(overview.themes, [score("nps", 34)])[0]).toMatchObject({ change: null, against: null });
  });
});
