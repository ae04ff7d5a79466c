import { beforeAll, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { rebuildRollups } from "../rollups/rebuild";
import { refreshRollups } from "../rollups/refresh";
import { cohortGrid } from "./cohorts/cohort-grid";
import { evaluate } from "./evaluate";
import { LAST_MONTH, loadRandomFacts, NOW } from "./random-facts.fixture";
import type { EvaluateRequest } from "./types";

const scope = mintScope({ kind: "all" });
const bounds = { from: "2023-02-01", to: LAST_MONTH, scope };

withTestDatabase();

beforeAll(async () => {
  await loadRandomFacts(2024_31, "purchase");
  await (await getPool()).query("UPDATE setting SET first_month = 2");
  await refreshRollups(await getPool(), { now: NOW });
});

/** The period's name → its value. */
async function values(request: Omit<EvaluateRequest, "scope">): Promise<Map<string, number | null>> {
  const { rows } = await evaluate({ ...request, scope }, NOW);
  return new Map(rows.map(({ period, value }) => [period, value]));
}

it("makes quarters and years that begin with the organisation's first month", async () => {
  const months = await values({ metric: "revenue", grain: "month", from: "2023-02-01", to: LAST_MONTH });
  for (const [grain, length] of [
    ["quarter", 3],
    ["year", 12],
  ] as const) {
    const periods = await values({ metric: "revenue", grain, ...bounds });
    expect([...periods.keys()]).toEqual(
      grain === "year"
        ? ["2023-02-01", "2024-02-01"]
        : ["2023-02-01", "2023-05-01", "2023-08-01", "2023-11-01", "2024-02-01", "2024-05-01"],
    );
    for (const [period, value] of periods) {
      const own = [...months].filter(([month]) => month >= period).slice(0, length);
      expect([period, value]).toEqual([
        period,
        expect.closeTo(
          own.reduce((sum, [, part]) => sum + (part ?? 0), 0),
          6,
        ),
      ]);
    }
  }
});

it("puts cohorts of a year into the year that the organisation counts by", async () => {
  const by = async (rows: "month" | "year") =>
    (await cohortGrid({ by: rows, cell: "active", from: "2023-02-01", to: "2024-01-01", scope }, NOW)).rows;
  const [year, ...others] = await by("year");
  expect([year?.cohort, others]).toEqual(["2023-02-01", []]);
  expect(year?.size).toBe((await by("month")).reduce((sum, { size }) => sum + size, 0));
});

it("is made step by step as it is made anew", async () => {
  const sums = async () =>
    (await (await getPool()).query("SELECT * FROM segment_month ORDER BY grain, dimension, value, period")).rows;
  const before = await sums();
  await rebuildRollups(await getPool(), { now: NOW });
  expect(await sums()).toEqual(before);
  expect(before.filter(({ grain, period }) => grain === "year" && !period.endsWith("-02-01"))).toEqual([]);
});
