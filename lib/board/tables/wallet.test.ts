import { expect, it } from "vitest";
import { figureRow } from "../../charts/figure-row.fixture";
import { tableOfPoints, tableOfWallets } from "./wallet";

it("has a line per account with an estimate", () => {
  const account = {
    accountId: 7,
    code: "A7",
    name: "Arcadia",
    ours: 40,
    wallet: 100,
    share: 40,
    headroom: 60,
    point: 1,
    ageDays: 31,
    ranks: [
      { rank: 2, brands: 5 },
      { rank: 1, brands: 3 },
    ],
  };
  const { columns, rows } = tableOfWallets([account], ({ rank, brands }) => `${rank} of ${brands}`);
  expect(columns).toHaveLength(rows[0]?.length ?? 0);
  expect(rows).toEqual([["Arcadia", "A7", 100, 40, 40, 60, 1, 31, "2 of 5; 1 of 3"]]);
});

it("tells what a point of share is worth in each group, and of none where nobody estimated", () => {
  const details = { headroom: 60_000, point: 1_000 };
  const rows = [
    figureRow("2024-05-01", 40, { group: "Retail", numerator: 40_000, denominator: 100_000, n: 12, details }),
    figureRow("2024-05-01", null, { group: "", numerator: 0, denominator: 0 }),
  ];
  const { rows: lines } = tableOfPoints(rows, "segment", (group) => group || "Not known");
  expect(lines).toEqual([
    ["Retail", 1_000, 60_000, 40, 100_000, 40_000, 12],
    ["Not known", null, null, null, null, null, 0],
  ]);
});
