import { expect, it } from "vitest";
import { AREAS } from "../metrics/catalogue";
import { byArea } from "./by-area";
import type { CheckLine } from "./result";

const line = (metric: string) => ({ metric }) as CheckLine;

it("keeps every line, by area and in the catalogue's order", () => {
  const found = byArea([line("revenue"), line("nps"), line("csat"), line("nps")]);
  expect(found.map(({ area, lines, metrics }) => [area, lines.map(({ metric }) => metric), metrics])).toEqual([
    ["voice", ["nps", "csat", "nps"], 2],
    ["value", ["revenue"], 1],
  ]);
  const all = Object.values(AREAS).flatMap((metrics) => metrics.map(({ id }) => line(id)));
  expect(byArea(all).flatMap(({ lines }) => lines)).toHaveLength(all.length);
});
