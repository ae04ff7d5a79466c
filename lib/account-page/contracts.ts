import { z } from "zod";
import { getPool } from "../database/pool";
import { queryRows } from "../database/query";

const contractRow = z.object({
  id: z.string(),
  product: z.string().nullable(),
  startDate: z.iso.date(),
  /** First day that it no longer covers; null: it goes on. */
  endDate: z.iso.date().nullable(),
  amount: z.string(),
  intervalMonths: z.number().int(),
});
export type Contract = z.infer<typeof contractRow>;

const MOST = 50;

/** The contracts of an account that cover a day or begin later, the one that ends first on top. */
export async function listContracts(account: number, today: string): Promise<Contract[]> {
  return queryRows(
    await getPool(),
    contractRow,
    `SELECT s.id::text, p.name AS product, s.start_date AS "startDate", s.end_date AS "endDate", s.amount::text,
       s.interval_months::int AS "intervalMonths"
     FROM subscriptions s LEFT JOIN products p ON p.id = s.product_id
     WHERE s.account_id = $1 AND (s.end_date IS NULL OR s.end_date > $2::date) AND s.end_date IS DISTINCT FROM s.start_date
     ORDER BY s.end_date NULLS LAST, s.start_date, s.id LIMIT ${MOST}`,
    [account, today],
  );
}
