import { beforeAll, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { NOW } from "../metrics/random-facts.fixture";
import { loadAllFacts } from "./all-facts.fixture";
import { PLAIN_CHECKS } from "./plain/all";
import { runSelfCheck } from "./run";

const described = ({ metric, definition }: { metric: string; definition: string }) => `${metric}/${definition}`;

describe.each(["contract", "purchase"] as const)("the self-check over random facts under the rule %s", (rule) => {
  withTestDatabase();
  beforeAll(() => loadAllFacts(2024_31, rule));

  it("finds engine and facts to agree, on every definition", async () => {
    const check = await runSelfCheck({
      seed: 31,
      rounds: 3,
      now: NOW,
    });
    expect(check.lines.filter(({ equal }) => !equal)).toEqual([]);
    expect(check.equal).toBe(check.lines.length);
    expect(check.lines.length).toBe(3 * PLAIN_CHECKS.length);
    const told = new Set(check.lines.filter(({ plain }) => plain.value !== null).map(described));
    expect(PLAIN_CHECKS.map(described).filter((each) => !told.has(each))).toEqual([]);
  }, 300_000);

  it("asks the same again for the same seed, of one indicator as among all", async () => {
    const asked = async (seed: number, metric?: string) =>
      (await runSelfCheck({ seed, rounds: 2, metric, now: NOW })).lines.map(
        ({ metric: of, definition, grain, period, dimension, owner }) => ({
          of,
          definition,
          grain,
          period,
          dimension,
          owner,
        }),
      );
    const [once, again, other] = [await asked(7, "nps"), await asked(7, "nps"), await asked(8, "nps")];
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
    expect(once.length).toBe(8);
  });

  it("finds a figure that the facts do not bear out, and where it is", async () => {
    const pool = await getPool();
    await pool.query(
      "UPDATE segment_month SET customers_lost = customers_lost + 1; UPDATE account_month SET active_start = true, active_end = false",
    );
    const { lines, equal } = await runSelfCheck({ seed: 5, rounds: 4, metric: "customer-churn", now: NOW });
    expect(equal).toBeLessThan(lines.length);
    expect(lines.find((line) => !line.equal)).toMatchObject({ metric: "customer-churn", fault: null });
  });
});
