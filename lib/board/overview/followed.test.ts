import { expect, it } from "vitest";
import { BOARDS, tileMetrics } from "../boards";
import { followedMetrics } from "./followed";

it("follows every indicator that has a tile, once", () => {
  const followed = followedMetrics().map(({ metric }) => metric);
  expect(followed).toEqual([...new Set(followed)]);
  expect(followed.sort()).toEqual([...new Set(BOARDS.flatMap(tileMetrics))].sort());
});

it("leads to the board that is about it, and to the overview only where no other has it", () => {
  const tile = (id: string, metric: string) =>
    ({
      id,
      path: `/${id}`,
      tiles: [{ id: "all", metrics: [metric, `${metric}-own`] }],
      themes: [],
      charts: [],
    }) as never;
  const boards = [tile("overview", "nps"), tile("voice", "nps"), tile("retention", "nps")];
  expect(followedMetrics(boards).map(({ metric, board }) => [metric, board.id])).toEqual([
    ["nps", "voice"],
    ["nps-own", "voice"],
  ]);
  expect(followedMetrics([tile("overview", "nps")])[0]?.board.id).toBe("overview");
});

it("has no tile on the overview that no other board has", () => {
  const onlyThere = followedMetrics().filter(({ board }) => board.id === "overview");
  expect(onlyThere.map(({ metric }) => metric)).toEqual([]);
});
