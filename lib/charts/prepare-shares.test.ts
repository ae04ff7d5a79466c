import { describe, expect, it } from "vitest";
import { prepareShares } from "./prepare-shares";

const groups = ["detractors", "passives", "promoters"];

describe("prepareShares", () => {
  it("splits the whole and labels the last period in the middle of each part", () => {
    const counts = { promoters: 50, passives: 20, detractors: 30 };
    const { rows, labels, empty } = prepareShares([{ period: "2024-01-01", complete: true, counts }], groups);
    expect(rows[0]?.shares).toEqual({ detractors: 30, passives: 20, promoters: 50 });
    expect(rows[0]?.total).toBe(100);
    // 0-30, 30-50, 50-100
    expect(labels.map((label) => label.middle)).toEqual([15, 40, 75]);
    expect(empty).toBe(false);
  });

  it("leaves a gap where nobody answered, and labels the period before", () => {
    const { rows, labels } = prepareShares(
      [
        { period: "2024-01-01", complete: true, counts: { promoters: 1, passives: 0, detractors: 1 } },
        { period: "2024-02-01", complete: true, counts: { promoters: 0, passives: 0, detractors: 0 } },
      ],
      groups,
    );
    expect(rows[1]?.shares).toBeNull();
    expect(labels.map((label) => label.share)).toEqual([50, 0, 50]);
  });

  it("is empty without any answer", () => {
    expect(prepareShares([], groups)).toEqual({ rows: [], labels: [], empty: true });
  });
});
