import { expect, it } from "vitest";
import { bilinear, invertSymmetric } from "./invert-symmetric";

it("inverts by hand and back", () => {
  expect(
    invertSymmetric([
      [2, 1],
      [1, 1],
    ]),
  ).toEqual([
    [1, -1],
    [-1, 2],
  ]);
  const hilbert = [0, 1, 2, 3].map((row) => [0, 1, 2, 3].map((column) => 1 / (row + column + 1)));
  // The inverse of Hilbert's matrix is whole: 16 at its corner, 6480 in its middle.
  expect(invertSymmetric(hilbert)?.[0]?.[0]).toBeCloseTo(16, 8);
  expect(invertSymmetric(hilbert)?.[2]?.[2]).toBeCloseTo(6480, 5);
});

it("is null where rows depend on each other", () => {
  expect(
    invertSymmetric([
      [1, 2],
      [2, 4],
    ]),
  ).toBeNull();
  expect(invertSymmetric([[0]])).toBeNull();
});

it("multiplies from both sides", () => {
  // 1×(1×5 + 2×6) + 2×(3×5 + 4×6) = 17 + 78
  expect(
    bilinear(
      [1, 2],
      [
        [1, 2],
        [3, 4],
      ],
      [5, 6],
    ),
  ).toBe(95);
});
