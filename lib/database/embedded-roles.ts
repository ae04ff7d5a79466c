import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import pg from "pg";
import type { Place } from "./embedded-place";
import { settleRights } from "./settle-rights";

export const DATABASE = "lealta";

/** The role that the server was made with: it owns the database and its audit log, and changes the schema. */
export const OWNER_ROLE = "lealta";

/** The role that pages, worker and command line work with. */
export const APPLICATION_ROLE = "lealta_app";

/**
 * Makes what an embedded server lacks of Lealta's: its database, the application's role, and that role's rights. Servers of
 * versions that worked with the owner's role come over by it. May be called again at any time.
 *
 * @param owner address of the database as its owner
 */
export async function prepareDatabase(owner: string, place: Place): Promise<void> {
  await asOwner(owner.replace(/\/[^/]*$/, "/postgres"), createDatabase);
  const password = existsSync(place.applicationPassword)
    ? readFileSync(place.applicationPassword, "utf8").trim()
    : randomBytes(24).toString("hex");
  await asOwner(owner, async (client) => {
    const { rowCount } = await client.query("SELECT FROM pg_roles WHERE rolname = $1", [APPLICATION_ROLE]);
    const verb = rowCount === 0 ? "CREATE" : "ALTER";
    const may = "LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS";
    await client.query(`${verb} ROLE ${APPLICATION_ROLE} ${may} PASSWORD ${pg.escapeLiteral(password)}`);
    await settleRights(client, APPLICATION_ROLE);
  });
  // Last, because others take the role for ready as soon as its password is there.
  keepPassword(place, password);
}

/** Kept apart from PostgreSQL's own database, which tools expect to find empty. */
async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [DATABASE]);
  if (rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`);
}

function keepPassword({ applicationPassword, owner }: Place, password: string): void {
  if (existsSync(applicationPassword)) return;
  const part = `${applicationPassword}.part`;
  writeFileSync(part, password, { mode: 0o600 });
  if (owner) chownSync(part, owner.uid, owner.gid);
  renameSync(part, applicationPassword);
}

async function asOwner(address: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: address, application_name: "lealta owner" });
  // A server that dies meanwhile reports here besides failing the query that waits for it.
  client.on("error", () => {});
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
