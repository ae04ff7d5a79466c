import pg from "pg";
import { readEnv, servesPages } from "../env";
import { embeddedAddress, embeddedOwnerAddress, ensureEmbedded, mendEmbedded } from "./embedded";
import { PatientPool, type Target } from "./patient-pool";

/** Rows come as they are stored: dates as "YYYY-MM-DD", exact decimals and big integers as strings. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

/**
 * Settings of every connection, whosever server it is. A refresh joins temporary tables, whose reading ahead pins more
 * buffers than PostgreSQL's default of 8 MB holds; and compiling its statements costs more than it saves.
 */
const SESSION = "-c temp_buffers=64MB -c jit=off -c TimeZone=UTC";

/** How long one statement may take that a page waits for; others wait for the connection that it holds. */
const PAGE_LIMIT = "-c statement_timeout=60s";

/** The server knows no such database, no such role, or another password. */
const UNPREPARED = /^(3D000|28...)$/;

// Kept on globalThis because the development server loads modules anew at each change.
const kept = globalThis as unknown as { lealtaPool?: Promise<pg.Pool> };

/** The process's one connection pool; the first call starts the embedded PostgreSQL when DATABASE_URL is absent. */
export function getPool(): Promise<pg.Pool> {
  if (!kept.lealtaPool) {
    const opening = openPool();
    kept.lealtaPool = opening;
    // A pool that could not be opened is tried again at the next call.
    opening.catch(() => {
      if (kept.lealtaPool === opening) kept.lealtaPool = undefined;
    });
  }
  return kept.lealtaPool;
}

async function openPool(): Promise<pg.Pool> {
  const options = servesPages() ? `${SESSION} ${PAGE_LIMIT}` : SESSION;
  return new PatientPool({ max: 10, types, application_name: "lealta", options }, await findTarget());
}

/**
 * A pool of the role that owns the audit log and changes the schema; null where there is none apart from the application's
 * (docs/decisions/0067). The caller ends it.
 */
export async function openOwnerPool(): Promise<pg.Pool | null> {
  const { DATABASE_URL: own, DATABASE_OWNER_URL: owner } = readEnv();
  if (own && !owner) return null;
  const target = owner && own ? { address: () => owner } : embeddedTarget(await ensureEmbedded(), embeddedOwnerAddress);
  return new PatientPool({ max: 2, types, application_name: "lealta owner", options: SESSION }, target);
}

async function findTarget(): Promise<Target> {
  const own = readEnv().DATABASE_URL;
  return own ? { address: () => own } : embeddedTarget(await ensureEmbedded(), embeddedAddress);
}

/** The embedded server by the address of a role, the last one that it had while it does not run. */
function embeddedTarget(first: string, addressNow: () => string | null): Target {
  let last = addressNow() ?? first;
  const address = () => {
    last = addressNow() ?? last;
    return last;
  };
  const revive = async ({ code }: { code: string }) => {
    await ensureEmbedded();
    if (UNPREPARED.test(code)) await mendEmbedded();
  };
  return { address, revive };
}

/** Closes the pool so that a short-lived process can end. */
export async function closePool(): Promise<void> {
  const pool = await kept.lealtaPool;
  kept.lealtaPool = undefined;
  await pool?.end();
}
