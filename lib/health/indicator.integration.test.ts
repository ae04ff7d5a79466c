import { beforeAll, describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { EVERYTHING, expectPlainSql, name } from "../metrics/plain-sql.fixture";
import { NOW } from "../metrics/random-facts.fixture";
import type { PlainFigure } from "../self-check/types";
import { computeHealth } from "./compute";
import { loadHealthFacts } from "./health-facts.fixture";

withTestDatabase();

/** The score of everybody active at the end of the period, or of its last month with data, and the colour that it has. */
const SCORES = `
  SELECT w.period, p."group", h.score, h.score >= 75 AS green, h.score < 60 AS red,
    (SELECT coalesce(sum(round(s.amount / s.interval_months, 6)), 0) FROM subscriptions s WHERE s.account_id = h.account_id
      AND s.start_date < h.month + interval '1 month' + interval '1 day'
      AND coalesce(s.end_date > h.month + interval '1 month', true)) AS mrr
  FROM wanted w
  JOIN account_health h ON h.version = 1 AND h.month = least(date_trunc('month', w.until_day - 1), '2024-05-01')::date
    AND h.month >= w.from_day
  JOIN people p ON p.id = h.account_id`;

const SCORED = "count(score)";
const RED_REVENUE = "coalesce(sum(mrr) FILTER (WHERE red), 0)";
const figure = (definition: string, numerator: string, scale: number): PlainFigure => ({
  metric: "health",
  definition,
  value: `${scale} * (${numerator})::numeric / nullif(${SCORED}, 0)`,
  numerator,
  denominator: SCORED,
  n: SCORED,
});

describe("health, against plain SQL over the scores", () => {
  beforeAll(async () => {
    await loadHealthFacts(2026_12, "contract", NOW);
    await computeHealth(await getPool(), { now: NOW, months: "all" });
  });

  it("has accounts of each colour, and some without a score", async () => {
    const { rows } = await (await getPool()).query(
      `SELECT count(*) FILTER (WHERE score >= 75)::int AS green, count(*) FILTER (WHERE score < 60)::int AS red,
         count(*) FILTER (WHERE score IS NULL)::int AS none FROM account_health`,
    );
    for (const count of Object.values(rows[0])) expect(count).toBeGreaterThan(5);
  });

  it.each(EVERYTHING.map((asked) => [name(asked), asked] as const))("%s", async (_, asked) => {
    await expectPlainSql(asked, SCORES, [
      figure("standard", "coalesce(sum(score), 0)", 1),
      figure("share-green", "count(*) FILTER (WHERE green)", 100),
      figure("share-red", "count(*) FILTER (WHERE red)", 100),
      {
        metric: "health",
        definition: "red-revenue",
        value: `CASE WHEN ${SCORED} > 0 THEN ${RED_REVENUE} END`,
        numerator: RED_REVENUE,
        denominator: null,
        n: "count(*) FILTER (WHERE red)",
      },
    ]);
  });
});
