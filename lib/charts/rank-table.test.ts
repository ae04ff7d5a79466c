import { expect, it } from "vitest";
import { rankLines } from "./rank-table";

const count = (rank: number, brands: number, rankings: number) => ({ rank, brands, rankings, accounts: rankings });

it("counts places for each number of brands and for all, later ones together; who uses two has no third", () => {
  const lines = rankLines([count(1, 2, 5), count(2, 6, 4), count(4, 6, 2), count(6, 6, 1), count(2, 2, 3)]);
  expect(lines).toEqual([
    { brands: 2, rankings: 8, places: [5, 3, null, null] },
    { brands: 6, rankings: 7, places: [0, 4, 0, 3] },
    { brands: null, rankings: 15, places: [5, 7, 0, 3] },
  ]);
});

it("has no line without rankings", () => {
  expect(rankLines([])).toEqual([]);
});
