import { describe, expect, it } from "vitest";
import { getPool } from "../database/pool";
import { withTestDatabase } from "../database/testing";
import { scoreHealth } from "../metrics/account/health-score";
import { NOW, TIME_ZONE } from "../metrics/random-facts.fixture";
import { rebuildRollups } from "../rollups/rebuild";
import { computeHealth } from "./compute";
import { DEFAULT_MODEL } from "./default-model";
import { loadHealthFacts } from "./health-facts.fixture";
import { fetchFacts, type Moment, plainInputs, plusMonths } from "./plain-health.fixture";
import { healthModelSchema } from "./schema";

const NO_WEIGHTS = { nps: 0, visits: 0, rhythm: 0, tickets: 0, contract: 0, wallet: 0 };

interface Row {
  account: number;
  month: string;
  score: number | null;
  parts: Record<string, { measure: number; score: number; weight: number }>;
}

async function storedScores(): Promise<Row[]> {
  const { rows } = await (await getPool()).query(
    "SELECT account_id AS account, month, score::float8, parts FROM account_health WHERE version = 1 ORDER BY 1, 2",
  );
  return rows;
}

async function moments(): Promise<Moment[]> {
  const { rows } = await (await getPool()).query(
    `SELECT month::text, as_of::text AS "asOf", goes_on AS "goesOn", today::text,
       extract(epoch FROM CASE WHEN goes_on THEN $1::timestamptz ELSE as_of::timestamp AT TIME ZONE $2 END)::float8 AS "instantSeconds"
     FROM (SELECT *, least(until, today + 1) AS as_of, today < until AS goes_on
       FROM (SELECT month, (month + interval '1 month')::date AS until, ($1::timestamptz AT TIME ZONE $2)::date AS today
             FROM (SELECT DISTINCT month FROM account_month) m) n) o`,
    [NOW, TIME_ZONE],
  );
  return rows;
}

describe.each(["contract", "purchase"] as const)("under the rule %s", (rule) => {
  withTestDatabase();

  it("scores everybody active at each month's end as plain loops over the facts do", async () => {
    const pool = await getPool();
    await loadHealthFacts(2026_11, rule, NOW);
    await computeHealth(pool, { now: NOW, months: "all" });
    const stored = new Map((await storedScores()).map((row) => [`${row.account} ${row.month}`, row]));
    const facts = await fetchFacts(pool, TIME_ZONE);
    const active = await pool.query("SELECT account_id AS account, month FROM account_month WHERE active_end");
    const byMonth = new Map((await moments()).map((moment) => [moment.month, moment]));
    const weights = healthModelSchema.parse(DEFAULT_MODEL).weights[""] ?? NO_WEIGHTS;
    const seen: Record<string, number> = {};
    expect(stored.size).toBe(active.rows.length);
    for (const { account, month } of active.rows) {
      const moment = byMonth.get(month);
      if (!moment) throw new Error("every month has an end");
      const { score, parts } = scoreHealth(plainInputs(facts, account, moment), weights);
      const found = stored.get(`${account} ${month}`);
      const near = (value: number) => expect.closeTo(value, 3);
      expect(found?.score, `${account} ${month}`).toEqual(score === null ? null : near(score));
      expect(found?.parts, `${account} ${month}`).toEqual(
        Object.fromEntries(
          Object.entries(parts).map(([id, part]) => [
            id,
            { measure: near(part.measure), score: near(part.score), weight: near(part.weight) },
          ]),
        ),
      );
      for (const id of Object.keys(parts)) seen[id] = (seen[id] ?? 0) + 1;
    }
    // Each component was known often enough for the comparison to say something.
    for (const id of ["nps", "visits", "rhythm", "tickets", "contract", "wallet"]) expect(seen[id]).toBeGreaterThan(20);
  });

  it("gives a past month the scores that it had when the month was over: nothing later is in them", async () => {
    const pool = await getPool();
    const until = "2023-12-01";
    const all = (await storedScores()).filter(({ month }) => month < until);
    const instant = `'${until}'::timestamp AT TIME ZONE '${TIME_ZONE}'`;
    const isToldLater = `NOT EXISTS (SELECT FROM imports i WHERE i.id = s.import_id AND i.finished_at < ${instant})`;
    await pool.query(`
      DELETE FROM invoices WHERE date >= '${until}';
      DELETE FROM costs WHERE date >= '${until}';
      DELETE FROM wallet_estimates WHERE estimated_on >= '${until}';
      DELETE FROM visits WHERE visited_at >= ${instant};
      DELETE FROM survey_answers WHERE answered_at >= ${instant};
      DELETE FROM tickets WHERE opened_at >= ${instant};
      UPDATE tickets SET resolved_at = NULL WHERE resolved_at >= ${instant};
      DELETE FROM subscriptions s WHERE start_date > '${until}' AND ${isToldLater};
      UPDATE subscriptions s SET end_date = NULL WHERE end_date > '${until}' AND ${isToldLater};
      UPDATE fact_extent SET last_day = '${until}'::date - 1 WHERE last_day >= '${until}';`);
    const then = new Date(`${until}T12:00:00Z`);
    await rebuildRollups(pool, { now: then });
    await computeHealth(pool, { now: then, months: "all" });
    const atTheTime = (await storedScores()).filter(({ month }) => month < until);
    expect(atTheTime.filter(({ month }) => month === plusMonths(until, -1)).length).toBeGreaterThan(10);
    expect(atTheTime).toEqual(all);
  });
});
