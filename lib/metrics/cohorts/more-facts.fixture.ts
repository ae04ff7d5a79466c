import { getPool } from "../../database/pool";
import { rebuildRollups } from "../../rollups/rebuild";
import { seededDraws } from "../../statistics/testing-draws";
import { loadRandomFacts, NOW, TIME_ZONE } from "../random-facts.fixture";

const FIRST_DAY = Date.parse("2022-10-01T00:00:00Z");
const ACCOUNTS = 40;

/** The random facts of all indicators with costs, visits, products and acquisition spend, which cohorts show as well. */
export async function loadMoreFacts(seed: number, activeRule: "contract" | "purchase"): Promise<void> {
  await loadRandomFacts(seed, activeRule);
  const pool = await getPool();
  const draw = seededDraws(seed + 1);
  const below = (limit: number) => Math.floor(draw() * limit);
  const one = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  const day = () => new Date(FIRST_DAY + below(640) * 86_400_000).toISOString().slice(0, 10);
  const each = <Row>(most: number, row: (account: number) => Row) =>
    Array.from({ length: ACCOUNTS }, (_, index) =>
      Array.from({ length: below(most + 1) }, () => row(index + 1)),
    ).flat();
  const insert = (table: string, columns: string, rows: unknown[]) =>
    pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows.map((row, index) => ({ id: index + 1, ...(row as object) })))],
    );
  const currency = "EUR";
  await insert(
    "costs",
    "id, account_id, date, amount, currency, category",
    each(25, (account_id) => {
      return {
        account_id,
        date: day(),
        amount: below(9_000) / 100,
        currency,
        category: one(["support", "Direct", null]),
      };
    }),
  );
  await insert(
    "visits",
    "id, account_id, visited_at, count",
    each(30, (account_id) => {
      return { account_id, visited_at: `${day()}T${one(["03:59:59", "04:00:00", "16:30:00"])}Z`, count: 1 + below(4) };
    }),
  );
  await insert(
    "acquisition_spend",
    "id, date, amount, currency, channel, segment",
    Array.from({ length: 60 }, () => {
      const [channel, segment] = [one(["web", "fair", null]), one(["small", "large", null])];
      return { date: day(), amount: below(50_000) / 100, currency, channel, segment };
    }),
  );
  await pool.query(`
    INSERT INTO products (id, code, name) VALUES (1, 'p1', 'One'), (2, 'p2', 'Two'), (3, 'p3', 'Three');
    UPDATE invoices SET product_id = nullif((id * 7 + account_id) % 4, 0);
    UPDATE subscriptions SET product_id = nullif((id * 5 + account_id) % 4, 0);
    INSERT INTO fact_extent SELECT 'costs', min(date), max(date) FROM costs
      UNION ALL SELECT 'acquisition-spend', min(date), max(date) FROM acquisition_spend;`);
  await pool.query(
    `INSERT INTO fact_extent SELECT 'visits', min(day), max(day)
     FROM (SELECT (visited_at AT TIME ZONE $1)::date AS day FROM visits) days`,
    [TIME_ZONE],
  );
  await rebuildRollups(pool, { now: NOW });
}
