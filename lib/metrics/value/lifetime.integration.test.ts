import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { acquiredSql, cost } from "../../self-check/plain/acquisition";
import { LIFETIME_FIGURES, ONE_PERIOD } from "../../self-check/plain/lifetime";
import { moneySql, monthlyMoneySql } from "../../self-check/plain/money";
import { loadMoreFacts } from "../cohorts/more-facts.fixture";
import { evaluate } from "../evaluate";
import { type Asked, EVERYTHING, expectPlainSql, name, toQuestion } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, NOW } from "../random-facts.fixture";

const everybody = mintScope({ kind: "all" });
const BOOKED: readonly Asked[] = [
  { grain: "month" },
  { grain: "quarter" },
  { grain: "year" },
  { grain: "trailing-12" },
  { grain: "range" },
  { grain: "month", by: "channel" },
  { grain: "quarter", by: "segment" },
];

describe.each(["contract", "purchase"] as const)("lifetimes under the rule %s, against plain SQL", (rule) => {
  withTestDatabase();
  beforeAll(() => loadMoreFacts(2024_06, rule));

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, monthlyMoneySql(rule), LIFETIME_FIGURES);
    await expectPlainSql(asked, moneySql(rule), [ONE_PERIOD]);
  });

  it.each(BOOKED.map((asked) => [name(asked), asked] as const))("cost of acquisition: %s", async (_, asked) => {
    const question = toQuestion(asked, rule);
    await expectPlainSql(asked, acquiredSql(question), [cost("standard")]);
    await expectPlainSql(asked, acquiredSql(question, true), [cost("month-before")]);
  });

  it("divides one by the other, and tells no cost where it is not booked", async () => {
    const request = { grain: "quarter", from: FIRST_MONTH, to: LAST_MONTH, scope: everybody } as const;
    const rows = async (metric: string, by?: "segment" | "region") =>
      (await evaluate({ ...request, metric, by }, NOW)).rows;
    const [ratio, life, spent] = await Promise.all(
      ["ltv-to-cac", "lifetime-value", "acquisition-cost"].map((metric) => rows(metric, "segment")),
    );
    const at = (list: typeof ratio, row: { period: string; group: string | null }) =>
      list?.find(({ period, group }) => period === row.period && group === row.group)?.value ?? null;
    const values = (ratio ?? []).map((row) => {
      const [value, over] = [at(life, row), at(spent, row)];
      expect(row.value).toEqual(value === null || !over ? null : expect.closeTo(value / over, 6));
      return row.value;
    });
    expect(values.filter((value) => value !== null).length).toBeGreaterThan(0);
    expect(new Set((await rows("acquisition-cost", "region")).map(({ noData }) => noData))).toEqual(
      new Set(["not-by-dimension"]),
    );
  });
});
