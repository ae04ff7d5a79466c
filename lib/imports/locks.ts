import type { ClientBase } from "pg";
import { isLockTimeout } from "../database/is-lock-timeout";
import type { Queryable } from "../database/query";
import { AppError } from "../errors/app-error";
import { KIND_IDS, type KindDeclaration } from "./kinds/declaration";

/** First keys of the advisory locks; the numbers are arbitrary and only Lealta's. */
const KIND_LOCK = 711_0010;
const ALIVE_LOCK = 711_0011;
const MARKS_LOCK = 711_0012;

/**
 * Until the end of the transaction, no other import or undo writes this kind. Rates stand still while money is written, and
 * who writes rates waits for that, since money stored at them is converted anew. Accounts are locked last, for all when
 * they are written and shared when rows only refer to them, so that no two writers wait for each other. Whose patience ends first
 * is told `import-busy`.
 */
export async function lockKind(
  connection: ClientBase,
  kind: KindDeclaration,
  writesAccounts: boolean,
  patienceMs?: number,
): Promise<void> {
  if (patienceMs !== undefined) await connection.query(`SET LOCAL lock_timeout = ${patienceMs}`);
  const take = (id: KindDeclaration["id"], shared: boolean) =>
    connection
      .query(`SELECT pg_advisory_xact_lock${shared ? "_shared" : ""}($1, $2)`, [KIND_LOCK, KIND_IDS.indexOf(id)])
      .catch((error: unknown) => {
        throw isLockTimeout(error) ? new AppError("import-busy", {}, { cause: error }) : error;
      });
  if (kind.id !== "accounts") await take(kind.id, false);
  if (kind.convertedOn) await take("exchange-rates", true);
  await take("accounts", kind.id !== "accounts" && !writesAccounts);
  if (patienceMs !== undefined) await connection.query("SET LOCAL lock_timeout = 0");
}

/** Until the end of the transaction, no import and no undo writes rows of any account: each takes this lock, shared at least. */
export async function lockAccounts(connection: ClientBase): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock($1, $2)", [KIND_LOCK, KIND_IDS.indexOf("accounts")]);
}

/**
 * Until the end of the transaction, no other import or undo marks months: two that mark the same ones in different order
 * would wait for each other. Taken last, when the rows are written already.
 */
export async function lockMarks(connection: ClientBase): Promise<void> {
  await connection.query("SELECT pg_advisory_xact_lock($1)", [MARKS_LOCK]);
}

/** Shows, as long as this connection lives, that the import is being worked on. */
export async function holdAlive(connection: Queryable, importId: number): Promise<void> {
  await connection.query("SELECT pg_advisory_lock($1, $2)", [ALIVE_LOCK, importId]);
}

export async function releaseAlive(connection: Queryable, importId: number): Promise<void> {
  await connection.query("SELECT pg_advisory_unlock($1, $2)", [ALIVE_LOCK, importId]);
}

/** SQL that is true, for the rest of the transaction, for an import nobody works on any more. */
export const ABANDONED = `pg_try_advisory_xact_lock(${ALIVE_LOCK}, imports.id)`;
