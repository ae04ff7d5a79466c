import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { kindOf } from "../imports/kinds/all";
import { lockKind } from "../imports/locks";

/**
 * Takes out one of several entries for the same person, as long as another of them is there; the audit log keeps the whole row.
 * Throws `finding-gone` where the check's finding holds no more.
 */
export function removeContact(
  pool: Pool,
  { position, contact }: { position: number; contact: number },
  actor: Actor,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    // No import writes contacts meanwhile, and of two people who each take out one entry the second is told.
    await lockKind(connection, kindOf("contacts"), false);
    const entries = await queryRows(
      connection,
      z.object({ id: z.coerce.number(), accountId: z.number(), row: z.record(z.string(), z.unknown()) }),
      `SELECT k.id, k.account_id AS "accountId", to_jsonb(k) AS row
         FROM data_findings f, jsonb_array_elements(f.detail->'contacts') c
         JOIN contacts k ON k.account_id = (c->>'accountId')::int AND k.id = (c->>'id')::bigint
        WHERE f."check" = 'contacts-twice' AND f.position = $1`,
      [position],
    );
    const entry = entries.find(({ id }) => id === contact);
    if (!entry || entries.length < 2) throw new AppError("finding-gone");
    await connection.query("DELETE FROM contacts WHERE account_id = $1 AND id = $2", [entry.accountId, entry.id]);
    await recordDeed(connection, actor, "contact.removed", String(contact), { row: entry.row });
  });
}
