import { getPool } from "../database/pool";
import { loadMoreFacts } from "../metrics/cohorts/more-facts.fixture";
import { rebuildRollups } from "../rollups/rebuild";
import { seededDraws } from "../statistics/testing-draws";

const FIRST_DAY = Date.parse("2022-10-01T00:00:00Z");
const ACCOUNTS = 40;

/**
 * Random facts of all indicators with tickets, wallet estimates, and contracts of which some were brought in while the months
 * went by: those of import 1 in March 2023, of import 2 in January 2024.
 */
export async function loadHealthFacts(seed: number, activeRule: "contract" | "purchase", now: Date): Promise<void> {
  await loadMoreFacts(seed, activeRule);
  const pool = await getPool();
  const draw = seededDraws(seed + 7);
  const below = (limit: number) => Math.floor(draw() * limit);
  const day = (days: number) => new Date(FIRST_DAY + days * 86_400_000).toISOString().slice(0, 10);
  const each = <Row>(most: number, row: (account_id: number) => Row) =>
    Array.from({ length: ACCOUNTS }, (_, index) =>
      Array.from({ length: below(most + 1) }, () => row(index + 1)),
    ).flat();
  const insert = (table: string, columns: string, rows: object[]) =>
    pool.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1)`,
      [JSON.stringify(rows.map((row, index) => ({ id: index + 1, ...row })))],
    );
  const ticket = (account_id: number) => {
    const opened = below(640);
    const resolved_at = draw() < 0.2 ? null : `${day(opened + below(12))}T${draw() < 0.5 ? "23:00:00" : "23:59:59"}Z`;
    return { account_id, opened_at: `${day(opened)}T${draw() < 0.5 ? "03:30:00" : "13:00:00"}Z`, resolved_at };
  };
  await insert("tickets", "id, account_id, opened_at, resolved_at", each(12, ticket));
  const estimate = (account_id: number) => ({
    account_id,
    estimated_on: day(below(640)),
    category: draw() < 0.5 ? null : "coffee",
    amount: draw() < 0.1 ? null : below(2_000),
    currency: "EUR",
  });
  await insert("wallet_estimates", "id, account_id, estimated_on, category, amount, currency", each(3, estimate));
  await pool.query(`
    INSERT INTO imports (id, kind, file_name, file_hash, file_bytes, status, reading, finished_at) VALUES
      (1, 'subscriptions', 'a.csv', '1', 1, 'committed', '{}', '2023-03-15T12:00:00Z'),
      (2, 'subscriptions', 'b.csv', '2', 1, 'committed', '{}', '2024-01-15T12:00:00Z');
    UPDATE subscriptions SET import_id = nullif(id % 3, 0);
    DELETE FROM fact_extent WHERE kind IN ('visits', 'tickets');
    INSERT INTO fact_extent
      SELECT 'visits', min(day), max(day) FROM (SELECT (visited_at AT TIME ZONE 'America/New_York')::date AS day FROM visits) v
      UNION ALL SELECT 'tickets', '2022-10-01', '2024-06-30';`);
  await rebuildRollups(pool, { now });
}
