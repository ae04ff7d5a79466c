import { z } from "zod";
import type { AccountScope } from "../auth/scope";
import { type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { stepsColumn } from "./schema";
import { REASONS, RESULTS, type Step, WORKERS } from "./types";
import { ownersOf, VISIBLE, WITH_ACCOUNT } from "./visible";

/** Which follow-up, and in which version its reader saw it; null: whatever it is by now. */
export interface Seen {
  accountId: number;
  id: string;
  version: number | null;
}

/** Who works: the scope says on which accounts. */
export interface Worker {
  userId: number;
  name: string;
  scope: AccountScope;
}

const lockedRow = z.object({
  accountId: z.number(),
  id: z.string(),
  code: z.string(),
  reason: z.enum(REASONS),
  ownerId: z.number().nullable(),
  owner: z.string().nullable(),
  takenAt: z.date().nullable(),
  steps: stepsColumn,
  version: z.number(),
  result: z.enum(RESULTS).nullable(),
  closedAt: z.date().nullable(),
  closedBy: z.string().nullable(),
});

/** An open follow-up, held until the transaction ends. */
export interface Locked {
  accountId: number;
  id: string;
  code: string;
  ownerId: number | null;
  /** The owner's name. */
  owner: string | null;
  takenAt: Date | null;
  steps: Step[];
  version: number;
}

/**
 * Takes hold of an open follow-up for a change. Whoever comes second waits, and then finds what the first has done. Throws
 * `follow-up-unknown` where there is none, or where its account is none of the worker's, which look alike on purpose;
 * `not-allowed` for who only reads; `follow-up-closed` (who, at, result) where somebody has closed it; `follow-up-changed` where it is no longer what was seen.
 */
export async function lockOpen(connection: Queryable, seen: Seen, { userId, scope }: Worker): Promise<Locked> {
  await needWorker(connection, userId);
  const [found] = await queryRows(
    connection,
    lockedRow,
    `SELECT f.account_id AS "accountId", f.id::text, a.code, f.reason::text, f.owner_id AS "ownerId",
       (SELECT name FROM users WHERE id = f.owner_id) AS owner, f.taken_at AS "takenAt", f.steps, f.version,
       f.result::text, f.closed_at AS "closedAt", (SELECT name FROM users WHERE id = f.closed_by) AS "closedBy"
     FROM follow_ups f ${WITH_ACCOUNT} WHERE f.account_id = $2 AND f.id = $3 AND ${VISIBLE} FOR UPDATE OF f`,
    [ownersOf(scope), seen.accountId, seen.id],
  );
  if (!found) throw new AppError("follow-up-unknown");
  if (found.closedAt) {
    const result = found.result ?? "no-answer";
    throw new AppError("follow-up-closed", { who: found.closedBy ?? "–", at: found.closedAt.toISOString(), result });
  }
  if (seen.version !== null && found.version !== seen.version) throw new AppError("follow-up-changed");
  return found;
}

/** Throws `not-allowed` for whoever may not work on any follow-up, by whatever way they come. */
export async function needWorker(connection: Queryable, userId: number): Promise<void> {
  const { rows } = await connection.query(
    'SELECT FROM users WHERE id = $1 AND role = ANY($2::"Role"[]) AND disabled_at IS NULL',
    [userId, WORKERS],
  );
  if (rows.length === 0) throw new AppError("not-allowed");
}
