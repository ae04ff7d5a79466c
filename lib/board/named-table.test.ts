import { expect, it } from "vitest";
import { oldestOf } from "./named-table";

const [early, late] = ["2026-03-01T08:00:00.000Z", "2026-03-01T09:30:00.000Z"];

it("tells when the oldest of the figures were worked out that the facts have gone beyond", () => {
  expect(
    oldestOf([
      { stale: true, asOf: late },
      { stale: true, asOf: early },
    ]),
  ).toBe(early);
  // What is as the facts say is not old, however long ago the facts came.
  expect(
    oldestOf([
      { stale: false, asOf: early },
      { stale: true, asOf: late },
    ]),
  ).toBe(late);
  expect(oldestOf([{ stale: false, asOf: early }])).toBeNull();
  expect(oldestOf([])).toBeNull();
});
