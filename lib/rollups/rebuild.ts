import type { Pool } from "pg";
import { inTransaction } from "../database/query";
import { markEverything } from "./marks";
import { type RefreshOptions, refreshRollups } from "./refresh";

/** Makes every rollup row anew from the facts. Gives the rows that refreshing step by step gave, to the cent. */
export async function rebuildRollups(pool: Pool, options: RefreshOptions): Promise<void> {
  await inTransaction(pool, markEverything);
  await refreshRollups(pool, options);
}
