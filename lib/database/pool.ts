import pg from "pg";
import { readEnv } from "../env";
import { ensureEmbedded } from "./embedded";

/** Rows come as they are stored: dates as "YYYY-MM-DD", exact decimals and big integers as strings. */
const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") =>
    oid === pg.types.builtins.DATE
      ? (value: string) => value
      : pg.types.getTypeParser(oid, format)) as pg.CustomTypesConfig["getTypeParser"],
};

// Kept on globalThis because the development server loads modules anew at each change.
const kept = globalThis as unknown as { lealtaPool?: Promise<pg.Pool> };

/** The process's one connection pool; the first call starts the embedded PostgreSQL when DATABASE_URL is absent. */
export function getPool(): Promise<pg.Pool> {
  kept.lealtaPool ??= openPool();
  return kept.lealtaPool;
}

async function openPool(): Promise<pg.Pool> {
  const connectionString = readEnv().DATABASE_URL ?? (await ensureEmbedded());
  const pool = new pg.Pool({ connectionString, max: 10, types, application_name: "lealta" });
  // An idle connection that the server closes must not end the process; the next query opens a new one.
  pool.on("error", () => {});
  return pool;
}

/** Closes the pool so that a short-lived process can end. */
export async function closePool(): Promise<void> {
  const pool = await kept.lealtaPool;
  kept.lealtaPool = undefined;
  await pool?.end();
}
