import type { Pool } from "pg";
import { type Actor, recordDeed } from "../audit/mutations";
import { inTransaction } from "../database/query";
import { refuseChanged, type Seen } from "../forms/since-seen";
import { getSetting, type Logo } from "./data";
import { ensureSetting } from "./mutations";

/**
 * Says which definitions stand in for the standard ones, by indicator, from the next request on. Throws `changed-meanwhile` where they
 * are no longer what was seen.
 */
export function setUsualDefinitions(
  pool: Pool,
  to: Readonly<Record<string, string>>,
  actor: Actor,
  now: Date,
  seen: Seen = null,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await ensureSetting(connection, now);
    await connection.query("SELECT FROM setting WHERE id = 1 FOR UPDATE");
    const from = (await getSetting(connection))?.definitions;
    refuseChanged({ definitions: from }, seen);
    await connection.query("UPDATE setting SET definitions = $1 WHERE id = 1", [JSON.stringify(to)]);
    await recordDeed(connection, actor, "setting.changed", "definitions", { from, to });
  });
}

/**
 * Says in which order segments are shown; those that are not named follow by name. Throws `changed-meanwhile` where the order is no
 * longer what was seen.
 */
export function setSegmentOrder(
  pool: Pool,
  to: readonly string[],
  actor: Actor,
  now: Date,
  seen: Seen = null,
): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await ensureSetting(connection, now);
    await connection.query("SELECT FROM setting WHERE id = 1 FOR UPDATE");
    const from = (await getSetting(connection))?.segmentOrder;
    refuseChanged({ segmentOrder: from }, seen);
    await connection.query("UPDATE setting SET segment_order = $1 WHERE id = 1", [to]);
    await recordDeed(connection, actor, "setting.changed", "segmentOrder", { from, to });
  });
}

/** Shows another logo, or none. The audit log tells what sort of picture it is and how large, not the picture. */
export function setLogo(pool: Pool, logo: Logo | null, actor: Actor, now: Date): Promise<void> {
  return inTransaction(pool, async (connection) => {
    await ensureSetting(connection, now);
    await connection.query("UPDATE setting SET logo = $1, logo_type = $2 WHERE id = 1", [
      logo?.bytes ?? null,
      logo?.type ?? null,
    ]);
    const to = logo && { type: logo.type, bytes: logo.bytes.length };
    await recordDeed(connection, actor, "setting.changed", "logo", { to });
  });
}
