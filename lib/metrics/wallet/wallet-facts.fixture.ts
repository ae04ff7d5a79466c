import { getPool } from "../../database/pool";
import { seededDraws } from "../../statistics/testing-draws";

/**
 * Adds to the random facts of an account each: products on some invoices and contracts, one of them offered no more, and
 * estimates of wallets that hold what makes figures go wrong: no category, two on one day, on the first of a month, only a
 * rank or only an amount, nothing to spend, and less than the account spends with us.
 */
export async function addWalletFacts(seed: number): Promise<void> {
  const draw = seededDraws(seed);
  const below = (limit: number) => Math.floor(draw() * limit);
  const pool = await getPool();
  await pool.query(
    `INSERT INTO products (id, code, name, offered) VALUES (1, 'a', 'A', true), (2, 'b', 'B', true), (3, 'c', 'C', true), (4, 'd', 'D', false)`,
  );
  for (const table of ["invoices", "subscriptions"]) {
    const { rows } = await pool.query(`SELECT id FROM ${table} ORDER BY id`);
    const products = rows.map(() => (draw() < 0.3 ? null : 1 + below(4)));
    await pool.query(
      `UPDATE ${table} t SET product_id = p.product FROM unnest($1::bigint[], $2::int[]) p(id, product) WHERE p.id = t.id`,
      [rows.map(({ id }) => id), products],
    );
  }
  const estimates = Array.from({ length: 120 }, (_, index) => {
    const brands = 1 + below(4);
    const isRanked = draw() < 0.6;
    const month = `${draw() < 0.5 ? "2023" : "2024"}-0${1 + below(6)}`;
    return {
      account_id: 1 + below(28),
      id: index + 1,
      estimated_on: `${month}-${["01", "15", "15", "28"][below(4)]}`,
      category: [null, "Paper", "Ink"][below(3)],
      amount: isRanked && draw() < 0.3 ? null : draw() < 0.1 ? 0 : below(300_000) / 100,
      currency: "EUR",
      rank: isRanked ? 1 + below(brands) : null,
      brands: isRanked ? brands : null,
    };
  });
  await pool.query(
    `INSERT INTO wallet_estimates (account_id, id, estimated_on, category, amount, currency, rank, brands)
     SELECT account_id, id, estimated_on, category, amount, currency, rank, brands
     FROM jsonb_populate_recordset(NULL::wallet_estimates, $1)`,
    [JSON.stringify(estimates)],
  );
}
