import { describe, expect, it } from "vitest";
import { projectByChurn, projectByModel } from "./project-cohort";

/** Fader & Hardie (2007), table 1, high end: of 1,000 there are so many after each of seven renewals. */
const SURVIVORS = [1000, 869, 743, 653, 593, 551, 517, 491];
const cohort = SURVIVORS.map((there, renewed) => ({
  seen: 7,
  renewed,
  customers: there - (SURVIVORS[renewed + 1] ?? 0),
  there: renewed === 7 ? there : 0,
}));

describe("a cohort of which 491 of 1,000 are left after seven renewals", () => {
  it("keeps 94.2 % of them at the next one, by the model of the source", () => {
    const projection = projectByModel(cohort);
    expect(projection?.parameters.alpha).toBeCloseTo(0.668, 3);
    expect(projection?.parameters.beta).toBeCloseTo(3.806, 3);
    // Retention rate at renewal 8, eq. 8: (β + 7)/(α + β + 7)
    expect(projection?.after(1)).toBeCloseTo((3.806 + 7) / (0.668 + 3.806 + 7), 4);
    // Of the whole cohort .460 are there after 8 renewals and .378 after 12 (the source), and so .460 / .9418 after 7.
    expect(projection?.after(5)).toBeCloseTo(0.378 / (0.46 / 0.9418), 2);
    const interval = projection?.interval(1);
    expect(interval?.low).toBeLessThan(projection?.after(1) ?? 0);
    expect(interval?.high).toBeGreaterThan(projection?.after(1) ?? 1);
  });

  it("keeps as many of old and of new by the rival: 509 lost in 4,926 renewals", () => {
    // 1000 + 869 + 743 + 653 + 593 + 551 + 517 = 4926
    const projection = projectByChurn(cohort);
    expect(projection?.parameters.churn).toBeCloseTo(509 / 4926, 12);
    expect(projection?.after(1)).toBeCloseTo(1 - 509 / 4926, 12);
    expect(projection?.after(3)).toBeCloseTo((1 - 509 / 4926) ** 3, 12);
  });
});

it("goes on from each customer's own age where a cohort began at different times", () => {
  const young = { seen: 2, renewed: 2, customers: 300, there: 300 };
  const gone = { seen: 2, renewed: 1, customers: 100, there: 0 };
  const old = { seen: 5, renewed: 5, customers: 100, there: 100 };
  const mixed = projectByModel([young, gone, old]);
  const { alpha = 0, beta = 0 } = mixed?.parameters ?? {};
  const rate = (renewal: number) => (beta + renewal - 1) / (alpha + beta + renewal - 1);
  expect(mixed?.after(1)).toBeCloseTo((300 * rate(3) + 100 * rate(6)) / 400, 9);
});

it("tells nothing where nobody left, but for the rival, for whom nobody ever will", () => {
  const loyal = [{ seen: 3, renewed: 3, customers: 10, there: 10 }];
  expect(projectByModel(loyal)).toBeNull();
  expect(projectByChurn(loyal)?.after(1)).toBe(1);
  expect(projectByChurn([{ seen: 0, renewed: 0, customers: 10, there: 10 }])).toBeNull();
});

it("tells nothing by the model as long as nobody came to a second renewal", () => {
  const first = [
    { seen: 1, renewed: 1, customers: 8, there: 8 },
    { seen: 1, renewed: 0, customers: 2, there: 0 },
  ];
  expect(projectByModel(first)).toBeNull();
  expect(projectByChurn(first)?.after(1)).toBeCloseTo(0.8, 12);
});
