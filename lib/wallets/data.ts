import { getPool } from "../database/pool";
import { queryRows } from "../database/query";
import { estimateRow } from "./schema";
import type { Estimate } from "./types";

const MOST = 100;

/** The estimates of an account's wallet, the newest first. */
export async function listEstimates(account: number): Promise<Estimate[]> {
  return queryRows(
    await getPool(),
    estimateRow,
    `SELECT w.id::text, w.external_id AS "ownId", w.estimated_on AS "estimatedOn", w.category, w.amount::text,
       w.original_amount::text AS "originalAmount", w.currency, w.source, w.person, w.rank, w.brands,
       i.file_name AS "fileName", coalesce(i.origin = 'form', false) AS typed,
       row_number() OVER (PARTITION BY coalesce(w.category, '') ORDER BY w.estimated_on DESC, w.id DESC) = 1 AS standing
     FROM wallet_estimates w LEFT JOIN imports i ON i.id = w.import_id
     WHERE w.account_id = $1 ORDER BY w.estimated_on DESC, w.category, w.id DESC LIMIT ${MOST}`,
    [account],
  );
}
