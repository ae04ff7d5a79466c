import { expect, it } from "vitest";
import { estimateProgress } from "./estimate";

const reading = { phase: "reading" as const, rows: 50_000, bytes: 25, totalBytes: 100 };

it("foretells the whole from the bytes that were read", () => {
  // A quarter of the reading, which is 0.1 of the whole, took 2 s: 0.025 is done, so the whole takes 80 s.
  const { share, rowsPerSecond, secondsLeft, totalSeconds } = estimateProgress(reading, 2, null);
  expect(share).toBeCloseTo(0.025);
  expect(rowsPerSecond).toBe(25_000);
  expect(totalSeconds).toBeCloseTo(80);
  expect(secondsLeft).toBeCloseTo(78);
});

it("foretells nothing from next to nothing, and does not divide by an empty file", () => {
  const start = { ...reading, rows: 0, bytes: 1 };
  expect(estimateProgress(start, 0, null)).toEqual({
    share: 0.001,
    rowsPerSecond: null,
    secondsLeft: null,
    totalSeconds: null,
  });
  expect(estimateProgress({ ...start, totalBytes: 0 }, 1, null).share).toBe(0);
});

it("counts the foretelling down within the bounds of the phase", () => {
  const writing = { ...reading, phase: "writing" as const };
  expect(estimateProgress(writing, 15, 20)).toEqual({
    share: 0.75,
    rowsPerSecond: null,
    secondsLeft: 5,
    totalSeconds: 20,
  });
  expect(estimateProgress(writing, 2, 20).share).toBe(0.2);
  expect(estimateProgress(writing, 30, 20)).toMatchObject({ share: 0.98, secondsLeft: null });
});

it("says after a reload which phase it is, and no time", () => {
  expect(estimateProgress({ ...reading, phase: "checking" }, 30, null)).toMatchObject({
    share: 0.1,
    secondsLeft: null,
  });
});
