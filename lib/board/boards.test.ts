import { expect, it } from "vitest";
import { getDefinition, getMetric } from "../metrics/catalogue";
import { isSummed } from "../metrics/types";
import { BOARDS, boardMetrics, figuresId, findChart, tileMetrics } from "./boards";
import type { ChartDeclaration } from "./types";

const declared = BOARDS.flatMap(({ charts }) => charts);

it("shows indicators and definitions that there are", () => {
  for (const board of BOARDS) for (const metric of boardMetrics(board)) getMetric(metric);
  for (const chart of declared)
    for (const { metric, definition } of asked(chart))
      expect(getDefinition(getMetric(metric), definition)).toBeTruthy();
});

it("has tiles of one figure each", () => {
  for (const metric of BOARDS.flatMap(tileMetrics)) {
    const definition = getDefinition(getMetric(metric));
    expect([metric, !isSummed(definition) && definition.ownGroups !== undefined]).toEqual([metric, false]);
  }
});

it("shows in groups of their own what comes in them, and nothing else", () => {
  for (const chart of declared) {
    if (chart.kind !== "groups" && chart.kind !== "details") continue;
    const definition = getDefinition(getMetric(chart.metric), chart.definition);
    const own = !isSummed(definition) && definition.ownGroups !== undefined;
    expect([chart.id, chart.by === "own"]).toEqual([chart.id, own]);
  }
});

it("names each chart once, but for those with a table of their own, which several boards may show", () => {
  const ids = declared.filter(({ kind }) => kind !== "own").map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
  const taken = new Set(declared.map(({ id }) => id));
  for (const board of BOARDS) expect(taken.has(figuresId(board.id))).toBe(false);
});

it("finds a chart by its id", () => {
  expect(findChart("nps-drivers")?.board.id).toBe("voice");
  expect(findChart("constructor")).toBeNull();
});

function asked(chart: ChartDeclaration): readonly { metric: string; definition?: string }[] {
  if (chart.kind === "own") return [];
  return chart.kind === "course" ? chart.panels.flat() : [chart];
}
