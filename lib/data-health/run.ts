import type { ClientBase, Pool } from "pg";
import { z } from "zod";
import { inTransaction, queryRows } from "../database/query";
import { getSetting } from "../settings/data";
import { countAccounts } from "./account-checks";
import { findAlike } from "./alike";
import { readApart } from "./apart";
import { countMonths } from "./count-months";
import { findAmounts } from "./find-amounts";
import { findContacts } from "./find-contacts";
import { type Found, keepFindings } from "./findings";
import type { FoundCheck } from "./types";

/** Two that check at once would write the same rows; the number is arbitrary. */
const HEALTH_LOCK = 711_0070;

/** The steps of the job: what it works out, each with how many it found. */
const STEPS: Readonly<Record<string, (connection: ClientBase) => Promise<number>>> = {
  months: async (connection) => {
    await countMonths(connection, (await getSetting(connection))?.timeZone ?? "UTC");
    return 0;
  },
  "no-answers": (connection) => countAccounts(connection, "no-answers"),
  "no-facts": (connection) => countAccounts(connection, "no-facts"),
  "accounts-alike": (connection) => found(connection, "accounts-alike", readAlike),
  "contacts-twice": (connection) => found(connection, "contacts-twice", findContacts),
  amounts: (connection) => found(connection, "amounts", findAmounts),
};

/**
 * Makes every check that takes long, each in a transaction of its own, so that what one finds is seen at once and a stop in
 * between loses only the rest.
 *
 * @param clock  says when each step begins and ends
 */
export async function checkData(pool: Pool, clock: () => Date): Promise<void> {
  for (const [id, step] of Object.entries(STEPS)) {
    await inTransaction(pool, async (connection) => {
      await connection.query("SELECT pg_advisory_xact_lock($1)", [HEALTH_LOCK]);
      await connection.query("SET LOCAL work_mem = '256MB'; SET LOCAL jit = off");
      const madeAt = clock();
      const count = await step(connection);
      await connection.query(
        `INSERT INTO data_checks (id, found, made_at, took_ms) VALUES ($1, $2, $3, $4)
         ON CONFLICT (id) DO UPDATE SET found = excluded.found, made_at = excluded.made_at, took_ms = excluded.took_ms`,
        [id, count, madeAt, clock().getTime() - madeAt.getTime()],
      );
    });
  }
}

async function found<Check extends FoundCheck>(
  connection: ClientBase,
  check: Check,
  find: (connection: ClientBase) => Promise<Found<Check>[]>,
): Promise<number> {
  const all = await find(connection);
  await keepFindings(connection, check, all);
  return all.length;
}

const HOST = "lower(split_part(email, '@', 2))";

async function readAlike(connection: ClientBase): Promise<Found<"accounts-alike">[]> {
  const accounts = await queryRows(
    connection,
    z.object({ id: z.number(), name: z.string() }),
    "SELECT id, name FROM accounts ORDER BY id",
  );
  const contacts = await queryRows(
    connection,
    z.object({ accountId: z.number(), host: z.string() }),
    `SELECT DISTINCT account_id AS "accountId", ${HOST} AS host FROM contacts WHERE email LIKE '%_@_%' ORDER BY 1, 2`,
  );
  const own = await queryRows(connection, z.object({ host: z.string() }), `SELECT DISTINCT ${HOST} AS host FROM users`);
  return findAlike(accounts, contacts, new Set(own.map(({ host }) => host)), await readApart(connection));
}
