import pg from "pg";
import { embeddedOwnerAddress, ensureEmbedded } from "../lib/database/embedded";
import { migrate } from "../lib/database/migrate";
import { readEnv } from "../lib/env";
import type { Size } from "./sizes";

let server: string | undefined;

/** Address of the benchmark's own database of a size, on the user's server or the embedded one. */
export async function benchAddress(size: Size): Promise<string> {
  server ??= readEnv().DATABASE_URL ?? (await ownerOfEmbedded());
  const address = new URL(server);
  address.pathname = `/${benchName(size)}`;
  return address.href;
}

/** Who may make databases. */
async function ownerOfEmbedded(): Promise<string> {
  const address = await ensureEmbedded();
  return embeddedOwnerAddress() ?? address;
}

/** From here on this process's pool is the one of that database. Call it before the pool is opened. */
export async function useBenchDatabase(size: Size): Promise<string> {
  const address = await benchAddress(size);
  process.env.DATABASE_URL = address;
  return address;
}

/** Makes the database anew, empty and migrated. Only ever touches databases named lealta_bench_… */
export async function recreateBenchDatabase(size: Size): Promise<void> {
  await benchAddress(size);
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(`DROP DATABASE IF EXISTS ${benchName(size)} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${benchName(size)}`);
  } finally {
    await client.end();
  }
  await useBenchDatabase(size);
  await migrate();
}

function benchName(size: Size): string {
  return `lealta_bench_${size.toLowerCase()}`;
}
