import { expect, it } from "vitest";
import { figureRow } from "./figure-row.fixture";
import { trendEnds } from "./trend-ends";

const series = (...values: (number | null)[]) => [{ rows: values.map((value) => figureRow("2024-01-01", value)) }];

it("holds shares between 0 and 100", () => expect(trendEnds(series(2), true)).toEqual({ floor: 0, ceiling: 100 }));

it("goes below 0 only where a figure or its interval does", () => {
  expect(trendEnds(series(20, null, 5), false)).toEqual({ floor: 0 });
  expect(trendEnds(series(20, 3), false)).toEqual({}); // 3 reaches down to -2
});
