import { expect, it } from "vitest";
import { rankLines } from "./rank-lines";

const count = (rank: number, brands: number, rankings: number) => ({ rank, brands, rankings, accounts: rankings });
const place = (rankings: number, percent: number) => ({ rankings, percent });

it("counts places for each number of brands and for all, later ones together; who uses two has no third", () => {
  const lines = rankLines([count(1, 2, 5), count(2, 6, 4), count(4, 6, 3), count(6, 6, 1), count(2, 2, 3)]);
  expect(lines).toEqual([
    { brands: 2, rankings: 8, places: [place(5, 62.5), place(3, 37.5), null, null] },
    { brands: 6, rankings: 8, places: [place(0, 0), place(4, 50), place(0, 0), place(4, 50)] },
    { brands: null, rankings: 16, places: [place(5, 31.25), place(7, 43.75), place(0, 0), place(4, 25)] },
  ]);
});

it("has no line without rankings", () => {
  expect(rankLines([])).toEqual([]);
});
