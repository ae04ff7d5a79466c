import type { ClientBase, Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { type Seen, sinceSeen } from "../forms/since-seen";
import { remeasureMoments } from "../imports/commit/months";
import { organisationAt } from "../imports/context";
import { sendJob } from "../jobs/send";
import { currentRules, rolledUpWith, sameRules } from "../rollups/rules";
import { hasMoney } from "../set-up/data";
import { getSetting } from "./data";
import { RULES_CHANGED } from "./recomputing";
import type { SettingChange } from "./schema";

/** What the figures of all months depend on. */
const RULES: ReadonlySet<string> = new Set(["timeZone", "activeRule", "purchaseDays", "firstMonth"]);

/**
 * Changes what the organisation has decided about itself; the currency only as long as no amounts have come in. Where figures
 * follow other rules than the new ones, the worker makes all of them anew. Of two who save at once what each of them changed counts;
 * throws `changed-meanwhile` for the second to change the same.
 *
 * @param seen the settings that the change was made from
 */
export async function changeSetting(
  pool: Pool,
  wished: SettingChange,
  actor: Actor,
  now: Date,
  seen: Seen = null,
): Promise<void> {
  await inTransaction(pool, async (connection) => {
    await ensureSetting(connection, now);
    await connection.query("SELECT FROM setting WHERE id = 1 FOR UPDATE");
    const before = await getSetting(connection);
    const change = sinceSeen(wished, before ?? {}, seen);
    const currency = (await hasMoney(connection)) ? before?.currency : (change.currency ?? before?.currency);
    const after = { ...change, currency };
    await connection.query(
      `UPDATE setting SET name = $1, time_zone = $2, currency = $3, locale = $4, active_rule = $5::"ActiveRule",
              purchase_days = $6, first_month = $7, reference_rest = $8 WHERE id = 1`,
      [
        after.name,
        after.timeZone,
        after.currency,
        after.locale,
        after.activeRule,
        after.purchaseDays,
        after.firstMonth,
        after.referenceRest,
      ],
    );
    if (before?.timeZone !== after.timeZone) await followTimeZone(connection, now);
    for (const [name, to] of Object.entries(after)) {
      const from = before?.[name as keyof SettingChange];
      if (from !== to)
        await recordDeed(connection, actor, RULES.has(name) ? RULES_CHANGED : "setting.changed", name, { from, to });
    }
  });
  await recomputeWhereNeeded(pool);
}

/** What is known of moments now begins and ends on the days of the organisation's new time zone. */
export async function followTimeZone(connection: ClientBase, now: Date): Promise<void> {
  await remeasureMoments(connection, await organisationAt(connection, now));
}

/** Has the worker make all figures anew where they were made by other rules than the organisation's. */
export async function recomputeWhereNeeded(pool: Pool): Promise<void> {
  const made = await rolledUpWith(pool);
  if (made && !sameRules(made, await currentRules(pool))) await sendJob("rollup-refresh", {});
}

/** Opens all accounts to every CSM, or leaves each with its own. Counts from each reader's next request. */
export function setCsmSeesAll(pool: Pool, csmSeesAll: boolean, actor: Actor): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await connection.query("UPDATE setting SET csm_sees_all = $1 WHERE id = 1", [csmSeesAll]);
    await recordDeed(connection, actor, "setting.changed", "csmSeesAll", { to: csmSeesAll });
  });
}

/**
 * Writes settings to start with where nobody went through set-up: the time zone of this machine, EUR, English. For the
 * command line, whose first user closes the set-up page.
 */
export async function ensureSetting(connection: ClientBase, now: Date): Promise<void> {
  // Even a statement that writes nothing counts as a change of the settings, by which every figure is worked out anew.
  if ((await connection.query("SELECT FROM setting")).rowCount === 1) return;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { rowCount } = await connection.query(
    "INSERT INTO setting (id, name, time_zone) VALUES (1, 'Lealta', $1) ON CONFLICT (id) DO NOTHING",
    [timeZone],
  );
  // What came in before was dated by UTC.
  if (rowCount === 1 && timeZone !== "UTC") await followTimeZone(connection, now);
}
