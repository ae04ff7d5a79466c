import type { ClientBase, Pool } from "pg";
import { inTransaction } from "../database/query";
import { targetHorizon } from "./horizon";
import { countMarks, markEverything, markHorizonChange, SMALL_REFRESH_PAIRS } from "./marks";
import { currentRules, type Rules, rolledUpWith, sameRules } from "./rules";
import { takeIn } from "./take-in";

/** Accounts taken in per transaction: large enough for set operations, small enough for steady progress. */
const ACCOUNTS_PER_STEP = 2_000;

/** Refreshes exclude each other, since each adds differences to the same sums; the number is arbitrary. */
const REFRESH_LOCK = 711_0002;

export interface RefreshOptions {
  /** The clock: nothing is rolled up beyond its month. */
  now: Date;
  /** Told after each step how many marked accounts are done, and of how many. */
  onProgress?: (progress: { done: number; total: number }) => void;
}

/**
 * Takes in all marks within the caller's transaction, so that facts and figures change together.
 * Returns false, having done nothing, when this write moves the rules or the horizon: then everything is concerned,
 * and the caller must call `refreshRollups` after its commit.
 */
export async function refreshMarked(connection: ClientBase, { now }: RefreshOptions): Promise<boolean> {
  await connection.query("SELECT pg_advisory_xact_lock($1)", [REFRESH_LOCK]);
  const rules = await currentRules(connection);
  const state = await rolledUpWith(connection);
  const horizon = await targetHorizon(connection, now);
  if (!state || !sameRules(state, rules) || state.horizon !== horizon) return false;
  if (horizon) await takeIn(connection, { rules, horizon, accounts: SMALL_REFRESH_PAIRS });
  await stamp(connection, rules, horizon, now);
  return true;
}

/**
 * Takes in all marks, some thousand accounts per transaction; each transaction leaves sums and rows in agreement, so a
 * stop in between loses nothing. Makes everything anew when the organisation's rules have changed.
 */
export async function refreshRollups(pool: Pool, { now, onProgress }: RefreshOptions): Promise<void> {
  await inTransaction(pool, (connection) => prepare(connection, now));
  let done = 0;
  for (;;) {
    const step = await inTransaction(pool, (connection) => refreshStep(connection, now));
    done += step.accounts;
    onProgress?.({ done, total: done + step.left });
    if (step.accounts === 0) return;
  }
}

/** Brings rules and horizon up to date: what they concern gets marks. */
async function prepare(connection: ClientBase, now: Date): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock($1)", [REFRESH_LOCK]);
  const rules = await currentRules(connection);
  const state = await rolledUpWith(connection);
  const horizon = await targetHorizon(connection, now);
  if (!state?.horizon || !horizon || !sameRules(state, rules)) await markEverything(connection);
  else if (state.horizon !== horizon) await markHorizonChange(connection, state.horizon, horizon);
  await stamp(connection, rules, horizon, now);
}

async function refreshStep(connection: ClientBase, now: Date): Promise<{ accounts: number; left: number }> {
  await connection.query("SELECT pg_advisory_xact_lock($1)", [REFRESH_LOCK]);
  const state = await rolledUpWith(connection);
  if (!state?.horizon) return { accounts: 0, left: 0 };
  const accounts = await takeIn(connection, { rules: state, horizon: state.horizon, accounts: ACCOUNTS_PER_STEP });
  await stamp(connection, state, state.horizon, now);
  return { accounts, left: (await countMarks(connection, state.horizon)).accounts };
}

async function stamp(connection: ClientBase, rules: Rules, horizon: string | null, now: Date): Promise<void> {
  await connection.query(
    `INSERT INTO rollup_state (id, active_rule, purchase_days, time_zone, horizon, refreshed_at, first_month)
     VALUES (1, $1::"ActiveRule", $2, $3, $4, $5, $6)
     ON CONFLICT (id) DO UPDATE SET active_rule = excluded.active_rule, purchase_days = excluded.purchase_days,
       time_zone = excluded.time_zone, horizon = excluded.horizon, refreshed_at = excluded.refreshed_at,
       first_month = excluded.first_month`,
    [rules.activeRule, rules.purchaseDays, rules.timeZone, horizon, now, rules.firstMonth],
  );
}
