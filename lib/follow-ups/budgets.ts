import type { Pool } from "pg";
import { z } from "zod";
import { type Actor, recordDeed } from "../audit/mutations";
import { getPool } from "../database/pool";
import { inTransaction, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { refuseChanged, type Seen } from "../forms/since-seen";
import { GESTURE_KINDS, type GestureKind } from "./types";

/** How much of each kind may be given in a month without asking; a kind that is not there may not be given. */
export interface Budget {
  /** Null: everybody who has none of their own. */
  userId: number | null;
  name: string | null;
  /** Exact decimals. */
  perMonth: Partial<Record<GestureKind, string>>;
}

/** Everybody's budget first, then those of persons by name. */
export async function listBudgets(): Promise<Budget[]> {
  const rows = await queryRows(
    await getPool(),
    z.object({
      userId: z.number().nullable(),
      name: z.string().nullable(),
      perMonth: z.partialRecord(z.enum(GESTURE_KINDS), z.string()),
    }),
    `SELECT b.user_id AS "userId", u.name, jsonb_object_agg(b.kind, trim_scale(b.per_month)::text) AS "perMonth"
     FROM gesture_budgets b LEFT JOIN users u ON u.id = b.user_id
     GROUP BY b.user_id, u.name ORDER BY b.user_id IS NOT NULL, lower(u.name), b.user_id`,
  );
  return rows;
}

/**
 * Sets what somebody, or everybody (null), may give in a month; a kind without an amount is taken out. Throws `follow-up-person` for
 * somebody who may not give anything, `changed-meanwhile` where it is no longer what was seen.
 */
export function setBudget(
  pool: Pool,
  userId: number | null,
  perMonth: Budget["perMonth"],
  actor: Actor,
  seen: Seen = null,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await connection.query("SELECT pg_advisory_xact_lock(hashtext('gesture-budgets'))");
    const [user] = await queryRows(
      connection,
      z.object({ email: z.string() }),
      "SELECT email FROM users WHERE id = $1 AND role IN ('admin', 'csm')",
      [userId],
    );
    if (userId !== null && !user) throw new AppError("follow-up-person");
    const { rows: before } = await connection.query(
      `DELETE FROM gesture_budgets WHERE user_id IS NOT DISTINCT FROM $1 RETURNING kind::text, trim_scale(per_month)::text AS amount`,
      [userId],
    );
    const from = Object.fromEntries(before.map(({ kind, amount }) => [kind, amount]));
    refuseChanged({ perMonth: from }, seen);
    for (const [kind, amount] of Object.entries(perMonth))
      await connection.query(
        `INSERT INTO gesture_budgets (user_id, kind, per_month) VALUES ($1, $2::"GestureKind", $3::numeric)`,
        [userId, kind, amount],
      );
    await recordDeed(connection, actor, "gesture-budget.set", user?.email ?? "*", { from, to: perMonth });
  });
}
