import { beforeAll, describe, expect, it } from "vitest";
import { mintScope } from "../../auth/scope";
import { withTestDatabase } from "../../database/testing";
import { loadMoreFacts } from "../cohorts/more-facts.fixture";
import { evaluate } from "../evaluate";
import { lifeSql } from "../life.fixture";
import { type Asked, EVERYTHING, expectPlainSql, name, type PlainFigure } from "../plain-sql.fixture";
import { FIRST_MONTH, LAST_MONTH, NOW } from "../random-facts.fixture";
import { moneySql, monthlyMoneySql } from "./plain-money.fixture";

const everybody = mintScope({ kind: "all" });
const ACTIVE = "count(*) FILTER (WHERE active)";
const START = "count(*) FILTER (WHERE s)";
const LOST = "count(*) FILTER (WHERE lost)";

/** What a customer brings in a month, where all that it takes is known. */
function worth(isMargin: boolean) {
  const known = `${ACTIVE} > 0 AND sum(revenue) > 0${isMargin ? " AND bool_or(known_direct)" : ""}`;
  const amount = `sum(revenue${isMargin ? " - direct" : ""}) / nullif(${ACTIVE}, 0)::numeric`;
  return { known, amount, orNone: `CASE WHEN ${known} THEN ${amount} ELSE 0 END` };
}

function lifetime(definition: string, isMargin: boolean): PlainFigure {
  const { known, amount, orNone } = worth(isMargin);
  const when = `${known} AND ${START} > 0 AND ${LOST} > 0`;
  return {
    metric: "lifetime-value",
    definition,
    value: `CASE WHEN ${when} THEN ${amount} * ${START} / nullif(${LOST}, 0) END`,
    numerator: orNone,
    denominator: `CASE WHEN ${known} AND ${START} > 0 THEN 1.0 * ${LOST} / nullif(${START}, 0) ELSE 0 END`,
    n: `CASE WHEN ${when} THEN ${START} ELSE 0 END`,
  };
}

const { known, amount, orNone } = worth(true);
const ONE_PERIOD: PlainFigure = {
  metric: "lifetime-value",
  definition: "one-period",
  value: `CASE WHEN ${known} AND ${START} > 0 THEN ${amount} * (${START} - ${LOST}) / nullif(${START}, 0) END`,
  numerator: `CASE WHEN ${START} > 0 THEN (${orNone}) * (${START} - ${LOST}) ELSE ${orNone} END`,
  denominator: `CASE WHEN ${known} THEN ${START} ELSE 0 END`,
  n: `CASE WHEN ${known} THEN ${START} ELSE 0 END`,
};

/** Spend on the groups that are asked for, of the days of a period, or of those a month earlier. */
function spend({ by, filters = {} }: Asked, shift = 0): string {
  const keep = Object.entries(filters).map(
    ([dimension, values]) => `AND coalesce(a.${dimension}, '') IN (${values.map((value) => `'${value}'`).join(", ")})`,
  );
  const later = `a.date + interval '${shift} months'`;
  return `(SELECT coalesce(sum(a.amount), 0) FROM acquisition_spend a JOIN wanted w ON w.period = facts.period
    WHERE ${shift === 0 ? "a.date" : later} >= w.from_day AND a.date < w.until_day - interval '${shift} months'
      AND a.date < '2024-06-01' ${by ? `AND coalesce(a.${by}, '') = facts."group"` : ""} ${keep.join(" ")})`;
}

const NEW = "count(*) FILTER (WHERE new)";
const cost = (definition: string, spent: string): PlainFigure => ({
  metric: "acquisition-cost",
  definition,
  value: `CASE WHEN ${NEW} > 0 AND bool_or(${definition === "standard" ? "spends" : "spent_before"}) THEN ${spent} / nullif(${NEW}, 0) END`,
  numerator: `CASE WHEN bool_or(${definition === "standard" ? "spends" : "spent_before"}) THEN ${spent} END`,
  denominator: NEW,
  n: `CASE WHEN bool_or(${definition === "standard" ? "spends" : "spent_before"}) THEN ${NEW} ELSE 0 END`,
});

/** Everybody's life and money in each period, and the groups that cost was spent on though nobody of theirs came. */
const acquiredSql = (rule: "contract" | "purchase", { by }: Asked) => `
  SELECT life.*, known.* FROM (
    SELECT period, "group", new, mrr_start, mrr_end, first, from_day FROM (${lifeSql(rule)}) lives
    UNION ALL
    SELECT DISTINCT w.period, ${by ? `coalesce(a.${by}, '')` : "NULL::text"}, false, 0, 0, NULL::date, w.from_day
    FROM wanted w CROSS JOIN acquisition_spend a
  ) life
  JOIN (SELECT w.period AS known_in,
      EXISTS (SELECT FROM acquisition_spend a WHERE a.date >= w.from_day AND a.date < w.until_day AND a.date < '2024-06-01') AS spends,
      EXISTS (SELECT FROM acquisition_spend a WHERE a.date < '2024-06-01' AND date_trunc('month', a.date) >= w.from_day - interval '1 month'
        AND a.date < w.until_day - interval '1 month') AS spent_before
    FROM wanted w) known ON known.known_in = life.period`;

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
    await expectPlainSql(asked, monthlyMoneySql(rule), [lifetime("standard", true), lifetime("without-margin", false)]);
    await expectPlainSql(asked, moneySql(rule), [ONE_PERIOD]);
  });

  it.each(BOOKED.map((asked) => [name(asked), asked] as const))("cost of acquisition: %s", async (_, asked) => {
    await expectPlainSql(asked, acquiredSql(rule, asked), [
      cost("standard", spend(asked)),
      cost("month-before", spend(asked, 1)),
    ]);
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
