import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { importRows } from "../../imports/import.fixture";
import { evaluate } from "../evaluate";
import { FIRST_MONTH, LAST_MONTH, loadRandomFacts, NOW } from "../random-facts.fixture";
import { DIMENSIONS } from "../types";
import { type PlainLife, plainLives, plainMonths, plainSurvival, watched } from "./plain-lives.fixture";
import { survivalCurves } from "./survival-curves";

const scope = mintScope({ kind: "all" });
const daysBetween = (start: number, end: number) => end - start;
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;

describe.each(["contract", "purchase"] as const)(
  "survival under the rule %s, against lives walked day by day",
  (rule) => {
    withTestDatabase();
    let lives: PlainLife[];
    beforeAll(async () => {
      await loadRandomFacts(2024_07, rule);
      lives = await plainLives(rule);
    });

    it.each([undefined, ...DIMENSIONS])("gives the whole curves by %s, in days", async (by) => {
      const answer = await survivalCurves({ unit: "day", by, scope, now: NOW });
      // The newest fact is later than today.
      expect(answer.until).toBe("2024-05-20");
      const names = by ? [...new Set(lives.map(({ dimensions }) => dimensions[by]))].sort() : [null];
      expect(answer.groups.map(({ group }) => group)).toEqual(names);
      for (const { group, n, events, curve } of answer.groups) {
        const own = lives.filter(({ dimensions }) => !by || dimensions[by] === group);
        const seen = watched(own, dayNumber(answer.until), daysBetween);
        expect([n, events]).toEqual([seen.length, seen.filter(({ event }) => event).length]);
        expect(curve.map(({ time }) => time)).toEqual([...new Set(seen.map(({ time }) => time))].sort((a, b) => a - b));
        for (const { time, survival } of curve) expect(survival).toBeCloseTo(plainSurvival(seen, time), 9);
      }
      expect(answer.logRank === null).toBe(by === undefined);
    });

    it.each([undefined, "segment", "owner"] as const)("tells the median at each period's end, by %s", async (by) => {
      const request = { metric: "survival", grain: "quarter", from: FIRST_MONTH, to: LAST_MONTH, by, scope } as const;
      const { rows } = await evaluate({ ...request, from: "2022-07-01" }, NOW);
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) {
        const until = Math.min(dayNumber(row.until), dayNumber("2024-05-20"));
        const own = lives.filter(({ dimensions }) => !by || dimensions[by] === row.group);
        const seen = watched(own, until, plainMonths);
        expect(row.n).toBe(seen.length);
        const times = seen.map(({ time }) => time).sort((a, b) => a - b);
        const median = times.find((time) => plainSurvival(seen, time) <= 0.5 + 1e-12) ?? null;
        expect(row.value).toBe(median);
        if (median === null) expect(row.noData).toBe(seen.length === 0 ? "no-customers" : "median-not-reached");
        const longest = times.at(-1) ?? 0;
        const after12 = longest >= 12 || plainSurvival(seen, longest) === 0 ? 100 * plainSurvival(seen, 12) : null;
        expect(row.details?.after12 ?? null).toEqual(
          seen.length === 0 || after12 === null ? null : expect.closeTo(after12, 9),
        );
      }
    });

    it("keeps to customers of a filter, a scope and a time of acquisition", async () => {
      const acquired = { from: "2022-10-01", until: "2023-07-01" };
      const ana = mintScope({ kind: "owned", owners: ["ana@example.com"] });
      const answer = await survivalCurves({
        unit: "month",
        scope: ana,
        filters: { plan: ["full"] },
        acquired,
        until: "2024-01-15",
        now: NOW,
      });
      const own = lives.filter(
        ({ dimensions, start }) =>
          dimensions.owner === "ana@example.com" &&
          dimensions.plan === "full" &&
          start >= dayNumber(acquired.from) &&
          start < dayNumber(acquired.until),
      );
      const seen = watched(own, dayNumber("2024-01-15"), plainMonths);
      expect(seen.length).toBeGreaterThan(0);
      expect(answer.groups.map(({ n, curve }) => [n, curve.at(-1)?.survival])).toEqual([
        [seen.length, expect.closeTo(plainSurvival(seen, Math.max(...seen.map(({ time }) => time))), 9)],
      ]);
    });
  },
);

describe("lives of 1, 2, 2+, 3, 4+ and 5", () => {
  withTestDatabase();
  beforeAll(async () => {
    const rows = [
      "account,start,end,amount",
      "a,2024-01-01,2024-02-01,10",
      "b,2024-01-01,2024-03-01,10",
      "c,2024-04-01,,10",
      // Two contracts that follow each other, the first by its last day, and a third one after a gap: one life of three months.
      "d,2024-01-01,2024-02-09,10",
      "d,2024-02-10,2024-04-01,10",
      "d,2024-05-01,,10",
      "e,2024-02-01,,10",
      "f,2024-01-01,2024-06-01,10",
    ];
    await importRows("subscriptions", rows, { now: new Date("2024-06-20T12:00:00Z"), createAccounts: true });
  });
  const now = new Date("2024-06-20T12:00:00Z");

  it.each([
    ["month", [1, 2, 3, 4, 5]],
    ["year", [0.0833, 0.1667, 0.25, 0.3333, 0.4167]],
  ] as const)("come out of imported contracts, by the %s", async (unit, times) => {
    const { groups, logRank, until } = await survivalCurves({ unit, scope, now });
    expect([until, logRank]).toEqual(["2024-06-01", null]);
    expect(groups).toMatchObject([
      { group: null, n: 6, events: 4, median: { value: times[2], low: times[0], high: null } },
    ]);
    expect(groups[0]?.curve.map(({ time, atRisk, events, censored }) => [time, atRisk, events, censored])).toEqual([
      [times[0], 6, 1, 0],
      [times[1], 5, 1, 1],
      [times[2], 3, 1, 0],
      [times[3], 2, 0, 1],
      [times[4], 1, 1, 0],
    ]);
    const shares = groups[0]?.curve.map(({ survival }) => Number(survival.toFixed(4)));
    expect(shares).toEqual([0.8333, 0.6667, 0.4444, 0.4444, 0]);
  });
});
