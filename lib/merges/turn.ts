import type { ClientBase } from "pg";
import { isLockTimeout } from "../database/is-lock-timeout";
import { AppError } from "../errors/app-error";
import { lockAccounts } from "../imports/locks";

/** How long a merge waits for an import before it says so. */
const PATIENCE_MS = 10_000;

/**
 * Until the end of the transaction, no import, undo or other merge writes anything of any account. Throws `merge-busy` where one
 * that is under way takes longer than a person waits.
 */
export async function takeTurn(connection: ClientBase, patienceMs = PATIENCE_MS): Promise<void> {
  await connection.query(`SET LOCAL lock_timeout = ${patienceMs}`);
  try {
    await lockAccounts(connection);
  } catch (error) {
    throw isLockTimeout(error) ? new AppError("merge-busy", {}, { cause: error }) : error;
  }
  await connection.query("SET LOCAL lock_timeout = 0");
}
