import { getPool } from "../database/pool";
import { rebuildRollups } from "../rollups/rebuild";
import { seededDraws } from "../statistics/testing-draws";

/** Far from UTC, so that an answer's day and month depend on it. */
export const TIME_ZONE = "America/New_York";
/** The data go on after this instant's month; what is dated later must not count yet. */
export const NOW = new Date("2024-05-20T12:00:00Z");
export const PURCHASE_DAYS = 60;
export const FIRST_MONTH = "2022-09-01";
export const LAST_MONTH = "2024-05-01";
const FIRST_DAY = Date.parse("2022-10-01T00:00:00Z");
const DAYS = 640;
const ACCOUNTS = 40;

/**
 * Fills an empty database with the facts of some accounts over 20 months, the same for each seed, and rolls them up.
 * They hold what makes figures go wrong: dimensions left blank, contracts that end on the first of a month, overlap, come
 * back or cost nothing, returns without an order, order numbers used on two days, lines of 0, blank answers,
 * contacts who answer twice or have no name, and instants around midnight.
 */
export async function loadRandomFacts(seed: number, activeRule: "contract" | "purchase"): Promise<void> {
  const pool = await getPool();
  await pool.query(
    `INSERT INTO setting (id, name, time_zone, active_rule, purchase_days) VALUES (1, 'Test', $1, $2::"ActiveRule", $3)`,
    [TIME_ZONE, activeRule, PURCHASE_DAYS],
  );
  const random = randomFrom(seed);
  for (const [table, rows] of Object.entries(facts(random))) {
    const columns = Object.keys(rows[0] ?? {}).join(", ");
    await pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows)],
    );
  }
  await pool.query(
    `INSERT INTO fact_extent
     SELECT 'invoices', min(date), max(date) FROM invoices
     UNION ALL SELECT 'subscriptions', min(start_date), max(start_date) FROM subscriptions
     UNION ALL SELECT 'survey-answers', min(day), max(day)
       FROM (SELECT (answered_at AT TIME ZONE $1)::date AS day FROM survey_answers) answers`,
    [TIME_ZONE],
  );
  await rebuildRollups(pool, { now: NOW });
}

type Random = ReturnType<typeof randomFrom>;
type Row = Record<string, string | number | null>;

function randomFrom(seed: number) {
  const draw = seededDraws(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  return {
    below,
    chance: (share: number) => draw() < share,
    one: <Value>(values: readonly Value[]) => values[below(values.length)] as Value,
    day: (from = 0) => new Date(FIRST_DAY + (from + below(DAYS - from)) * 86_400_000).toISOString().slice(0, 10),
    many: (most: number, row: () => Row) => Array.from({ length: below(most + 1) }, row),
  };
}

function facts(random: Random): Record<string, Row[]> {
  const ids = Array.from({ length: ACCOUNTS }, (_, index) => index + 1);
  return {
    accounts: ids.map((id) => account(id, random)),
    invoices: numbered(ids.flatMap((id) => random.many(25, () => invoice(id, random)))),
    subscriptions: numbered(ids.flatMap((id) => random.many(4, () => subscription(id, random)))),
    survey_answers: numbered(ids.flatMap((id) => random.many(30, () => answer(id, random)))),
  };
}

const numbered = (rows: Row[]): Row[] => rows.map((row, index) => ({ id: index + 1, ...row }));

const account = (id: number, random: Random): Row => ({
  id,
  code: `a${id}`,
  name: `Account ${id}`,
  segment: random.one(["large", "small", "small", null]),
  industry: random.one(["food", "steel"]),
  region: random.one(["north", "south", null]),
  plan: random.one(["basic", "full"]),
  owner: random.one(["ana@example.com", "bo@example.com", null]),
  channel: random.one(["web", "fair", "partner"]),
  customer_since: random.chance(0.2) ? random.one(["2020-05-05", "2023-03-01", "2024-04-30"]) : null,
  attributes: "{}",
  created_at: NOW.toISOString(),
});

const invoice = (account_id: number, random: Random): Row => ({
  account_id,
  date: firstOfMonth(random.day(), random, 0.15),
  amount: random.chance(0.03) ? 0 : (random.below(30_000) - (random.chance(0.15) ? 30_000 : 0)) / 100,
  currency: "EUR",
  order_number: random.one([null, null, "1", "2"]),
});

function subscription(account_id: number, random: Random): Row {
  const start = firstOfMonth(random.day(), random, 0.3);
  const end = firstOfMonth(random.day(), random, 0.5);
  return {
    account_id,
    start_date: start,
    end_date: end > start && random.chance(0.8) ? end : null,
    amount: random.chance(0.05) ? 0 : random.below(100_000) / 100,
    currency: "EUR",
    interval_months: random.one([1, 1, 3, 12]),
  };
}

const HIGHEST = { nps: 10, csat: 5, ces: 7, satisfaction: 10 } as const;

function answer(account_id: number, random: Random): Row {
  const question = random.one(["nps", "nps", "csat", "ces", "satisfaction"] as const);
  const lowest = question === "csat" || question === "ces" ? 1 : 0;
  const day = firstOfMonth(random.day(), random, 0.2);
  return {
    account_id,
    answered_at: `${day}T${random.one(["03:59:59", "04:00:00", "05:00:00", "16:30:00"])}Z`,
    question,
    score: random.chance(0.1) ? null : lowest + random.below(HIGHEST[question] - lowest + 1),
    contact: random.one(["kim", "lee", null]),
  };
}

function firstOfMonth(day: string, random: Random, share: number): string {
  return random.chance(share) ? `${day.slice(0, 7)}-01` : day;
}
