import type { Pool } from "pg";
import { z } from "zod";
import type { AuditAction } from "../audit/action-names";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction, type Queryable, queryRows } from "../database/query";
import { AppError } from "../errors/app-error";
import { refuseChanged, type Seen } from "../forms/since-seen";
import { readFirstMonth } from "../metrics/read-periods";
import { checkedDraft, checkedSpan } from "./check-draft";
import { listTargetsBetween } from "./data";
import { runsOf } from "./runs";
import { seenSpan, type TargetDraft, type TargetSpan } from "./schema";
import type { Target, TargetFigure } from "./types";

/**
 * Sets one value for every period of a span; what was set there before is replaced, and the audit log keeps it. Returns how many
 * periods. Throws as `checkedDraft` does, `target-segment` for one that no account is in, `target-owner` for nobody or
 * somebody who may not sign in, `changed-meanwhile` where the targets that were seen are no longer so.
 */
export async function setTargets(pool: Pool, draft: TargetDraft, actor: Actor, seen: Seen = null): Promise<number> {
  const { periods, ...checked } = checkedDraft(draft, await readFirstMonth(draft.grain));
  const { metric, definition, segment, grain, value, owner } = checked;
  return inTransaction(pool, async (connection) => {
    await inTurn(connection);
    if (seen) await refuseOthers(connection, checked, seen);
    const email = await ownerEmail(connection, owner);
    if (segment !== null) await needSegment(connection, segment);
    const before = await listTargetsBetween(connection, checked);
    await connection.query(
      `INSERT INTO targets (metric, definition, segment, grain, period, value, owner_id)
       SELECT $1, $2, $3, $4::"PeriodGrain", period, $6::numeric, $7 FROM unnest($5::date[]) period
       ON CONFLICT (metric, definition, segment, grain, period)
         DO UPDATE SET value = excluded.value, owner_id = excluded.owner_id`,
      [metric, definition, segment, grain, periods, value, owner],
    );
    await note(connection, actor, "target.set", checked, { from: noted(before), to: { value, owner: email } });
    return periods.length;
  });
}

/** Takes the targets of a figure out for every period of a span. Returns how many. Throws `target-unknown` where there are none. */
export async function removeTargets(pool: Pool, span: TargetSpan, actor: Actor): Promise<number> {
  const checked = checkedSpan(span, await readFirstMonth(span.grain));
  const { metric, definition, segment, grain, from, to } = checked;
  return inTransaction(pool, async (connection) => {
    await inTurn(connection);
    const before = await listTargetsBetween(connection, checked);
    if (before.length === 0) throw new AppError("target-unknown", { metric });
    await connection.query(
      `DELETE FROM targets WHERE metric = $1 AND definition = $2 AND segment IS NOT DISTINCT FROM $3
         AND grain = $4::"PeriodGrain" AND period BETWEEN $5 AND $6`,
      [metric, definition, segment, grain, from, to],
    );
    await note(connection, actor, "target.removed", checked, { from: noted(before) });
    return before.length;
  });
}

/** One after the other, so that the audit log tells truly what was replaced. */
async function inTurn(connection: Queryable): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock(hashtext('targets'))");
}

/** Seen were the periods of one target, or those of none that was to be set. */
async function refuseOthers(connection: Queryable, figure: TargetFigure, seen: Seen): Promise<void> {
  const span = seenSpan.safeParse(seen);
  if (!span.success) return;
  const runs = runsOf(await listTargetsBetween(connection, { ...figure, ...span.data }));
  const [run = { ...span.data, value: null, owner: null }] = runs;
  refuseChanged(runs.length > 1 ? {} : { ...run, owner: run.owner?.id ?? null }, seen);
}

async function ownerEmail(connection: Queryable, owner: number): Promise<string> {
  const [user] = await queryRows(
    connection,
    z.object({ email: z.string() }),
    // Held until the target is written, so that nobody is disabled in between.
    "SELECT email FROM users WHERE id = $1 AND disabled_at IS NULL FOR SHARE",
    [owner],
  );
  if (!user) throw new AppError("target-owner");
  return user.email;
}

async function needSegment(connection: Queryable, segment: string): Promise<void> {
  const { rows } = await connection.query("SELECT FROM accounts WHERE segment = $1 LIMIT 1", [segment]);
  if (rows.length === 0) throw new AppError("target-segment", { segment });
}

/** What was set before, for the audit log. */
function noted(targets: readonly Target[]) {
  return runsOf(targets).map(({ from, to, value, owner }) => ({ from, to, value, owner: owner.email }));
}

function note(
  connection: Queryable,
  actor: Actor,
  action: AuditAction,
  { metric, definition, segment, grain, from, to }: TargetSpan,
  detail: Record<string, unknown>,
): Promise<void> {
  return recordDeed(connection, actor, action, metric, {
    definition,
    segment,
    grain,
    periods: { from, to },
    ...detail,
  });
}
