import type { Pool } from "pg";
import { inTransaction } from "../database/query";
import { asAppError } from "../errors/as-app-error";
import { refreshAfter, refreshInside } from "../imports/after-commit";
import { kindOf } from "../imports/kinds/all";
import { lockKind } from "../imports/locks";
import { followSuccessors } from "./follow-successors";

/** So long it waits for an import that is writing accounts. */
const PATIENCE = "5s";

/**
 * Gives every account whose owner has left to whoever took over, and has the figures follow. False where an import of accounts
 * goes on for longer than a page can wait: the upkeep then does it.
 */
export async function handOverAccounts(pool: Pool, now: Date): Promise<boolean> {
  try {
    const refreshed = await inTransaction(pool, async (connection) => {
      await connection.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
      await lockKind(connection, kindOf("accounts"), true);
      return (await followSuccessors(connection)) === 0 || refreshInside(connection, now);
    });
    if (!refreshed) await refreshAfter(pool, "job", now);
    return true;
  } catch (error) {
    if (asAppError(error).code === "import-busy") return false;
    throw error;
  }
}
