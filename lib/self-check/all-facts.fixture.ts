import { mintScope } from "../auth/scope";
import { getPool } from "../database/pool";
import { addPipelineFacts } from "../metrics/business/pipeline-facts.fixture";
import { loadMoreFacts } from "../metrics/cohorts/more-facts.fixture";
import { NOW } from "../metrics/random-facts.fixture";
import { fitAndKeep } from "../models/mutations";
import { rebuildRollups } from "../rollups/rebuild";
import { seededDraws } from "../statistics/testing-draws";

const HOUR = 3_600_000;
const FIRST = Date.parse("2022-10-01T00:00:00Z");
/** Everything that cannot lie in the future ends before NOW. */
const DAYS = 590;
const ACCOUNTS = 40;
const FITTED = [
  { model: "bg-nbd", unit: "week" },
  { model: "gamma-gamma", unit: "week" },
  { model: "sbg", unit: "month" },
] as const;

/** The random facts of all indicators in one database, every kind of them, under a rule of being active. */
export async function loadAllFacts(seed: number, rule: "contract" | "purchase"): Promise<void> {
  await loadMoreFacts(seed, rule);
  await addPipelineFacts(seed + 2);
  const pool = await getPool();
  const draw = seededDraws(seed + 3);
  const below = (limit: number) => Math.floor(draw() * limit);
  const one = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  const at = () => new Date(FIRST + below(DAYS) * 24 * HOUR + one([0, 3.9, 4, 5, 16.5]) * HOUR);
  const day = () => at().toISOString().slice(0, 10);
  const many = (count: number, row: (id: number) => object) =>
    Array.from({ length: count }, (_, index) => ({ account_id: 1 + below(ACCOUNTS), ...row(index + 1) }));
  const insert = async (table: string, rows: readonly object[]) => {
    const columns = Object.keys(rows[0] ?? {}).join(", ");
    await pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  };
  await pool.query("DELETE FROM survey_answers WHERE answered_at > $1", [NOW]);
  await pool.query(`
    INSERT INTO surveys (id, code, name) VALUES (1, 'relation', 'Relation'), (2, 'case', 'Case');
    INSERT INTO themes (id, code, name) VALUES (1, 'price', 'Price'), (2, 'service', 'Service'), (3, 'nobody', 'Nobody');
    UPDATE survey_answers SET survey_id = nullif(id % 3, 0), contact = nullif(contact, 'x');
    INSERT INTO answer_themes (account_id, answered_at, answer_id, theme_id, by_hand, names)
      SELECT account_id, answered_at, id, t, h, NOT h OR id % 5 > 1
      FROM survey_answers, generate_series(1, 2) t, unnest(ARRAY[true, false]) h
      WHERE CASE WHEN h THEN id % 3 = t ELSE (id + t) % 4 > 1 END;
    INSERT INTO survey_deliveries (account_id, sent_at, contact, survey_id, channel, delivered)
      SELECT account_id, answered_at - interval '1 hour' * (id % 800), CASE id % 7 WHEN 0 THEN upper(contact) ELSE contact END,
        nullif(id % 3, 0), CASE id % 4 WHEN 0 THEN 'email' WHEN 1 THEN 'sms' END, id % 11 > 0
      FROM survey_answers WHERE id % 5 > 0;
    INSERT INTO interviews (account_id, held_at) SELECT account_id, CASE id % 4
        WHEN 0 THEN (answered_at AT TIME ZONE 'America/New_York')::date::timestamp AT TIME ZONE 'America/New_York'
        ELSE answered_at + interval '1 hour' * (id % 90) END
      FROM survey_answers WHERE id % 3 = 0 AND answered_at < '2024-05-10';
    INSERT INTO cpis (code, name, better, target, paired_metric) VALUES ('HOURS', 'Hours', 'down', 4, 'revenue'),
      ('SHARE', 'Share', 'up', 95, 'customer-retention'), ('NONE', 'None', 'up', NULL, 'nps');
    INSERT INTO health_models (version, weights, thresholds) VALUES (1, '{}', '{"green": 70, "yellow": 50}');
    INSERT INTO account_health (account_id, month, version, score, parts)
      SELECT a.id, m, 1, CASE WHEN (a.id * 7 + extract(month FROM m)::int) % 9 > 0 THEN (a.id * 37 + extract(month FROM m)::int * 11) % 101 END, '{}'
      FROM accounts a, generate_series('2022-10-01'::date, '2024-05-01', interval '1 month') m WHERE (a.id + extract(month FROM m)::int) % 4 > 0;`);
  await insert(
    "list_events",
    many(1_200, (id) => ({
      id,
      happened_at: at(),
      contact: one(["kim", "lee", null]),
      list: one(["news", null]),
      event: one(["subscribed", "subscribed", "unsubscribed", "bounced", "complained", "inactive"]),
    })),
  );
  await insert(
    "tickets",
    many(300, (id) => {
      const opened = at();
      return { id, opened_at: opened, resolved_at: one([null, new Date(opened.getTime() + below(900) * HOUR)]) };
    }),
  );
  await insert(
    "cpi_measurements",
    many(500, (id) => {
      const account = draw() < 0.1 ? null : 1 + below(ACCOUNTS);
      const [cpi, date, value] = [one(["HOURS", "SHARE", "NONE"]), day(), below(10_000) / 100];
      // Since then customers wait so much longer that no chance explains it.
      const waits = cpi === "HOURS" && date >= "2023-10-01" ? 80 : 0;
      return { id, account_id: account, cpi, date, value: value + waits, n: 1 + below(4) };
    }),
  );
  await insert(
    "wallet_estimates",
    many(150, (id) => {
      const brands = 1 + below(4);
      const [rank, amount] = [1 + below(brands), below(300_000) / 100];
      const says = one([
        { rank, brands, amount },
        { rank: null, brands: null, amount },
        { rank, brands, amount: null },
      ]);
      return { id, estimated_on: day(), category: one([null, "Paper", "Ink"]), currency: "EUR", ...says };
    }),
  );
  await pool.query(
    "UPDATE subscriptions SET end_reason = CASE id % 5 WHEN 0 THEN 'Price' WHEN 1 THEN 'price ' WHEN 2 THEN 'Service' END",
  );
  // Half of the lives must be seen to end, or nobody knows how long half of them last.
  await pool.query(
    "UPDATE subscriptions SET end_date = start_date + 90 WHERE (end_date IS NULL OR end_date > start_date + 90) AND id % 3 > 0",
  );
  await pool.query(`INSERT INTO fact_extent SELECT kind, '2022-10-01', '2024-05-15' FROM unnest(ARRAY['wallet-estimates', 'opportunities',
    'list-events', 'tickets', 'references', 'survey-deliveries', 'interviews', 'cpi-measurements']) kind ON CONFLICT DO NOTHING`);
  await rebuildRollups(pool, { now: NOW });
  const everybody = mintScope({ kind: "all" });
  for (const { model, unit } of FITTED) await fitAndKeep({ model, unit, until: null, scope: everybody, now: NOW });
}
