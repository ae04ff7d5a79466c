import pg from "pg";
import { readEnv, servesPages } from "../env";
import { createDatabase, embeddedAddress, ensureEmbedded } from "./embedded";
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

const NO_SUCH_DATABASE = "3D000";

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

async function findTarget(): Promise<Target> {
  const own = readEnv().DATABASE_URL;
  if (own) return { address: () => own };
  let last = await ensureEmbedded();
  const address = () => {
    last = embeddedAddress() ?? last;
    return last;
  };
  const revive = async ({ code }: { code: string }) => {
    const found = await ensureEmbedded();
    if (code === NO_SUCH_DATABASE) await createDatabase(found);
  };
  return { address, revive };
}

/** Closes the pool so that a short-lived process can end. */
export async function closePool(): Promise<void> {
  const pool = await kept.lealtaPool;
  kept.lealtaPool = undefined;
  await pool?.end();
}
