/**
 * For integration tests. A file that needs the database says
 *
 *     withTestDatabase();
 *
 * at its top, and getPool(), getPrisma() and all that stands on them work on a fresh, migrated, empty database of that
 * file's own, dropped at the end. Nobody needs to start a server: vitest.config.ts starts one per run.
 */
import { randomBytes } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, inject } from "vitest";
import { closePool } from "./pool";

export function withTestDatabase(): void {
  const server = inject("testServer");
  const template = new URL(server).pathname.slice(1);
  const name = `test_${randomBytes(6).toString("hex")}`;

  beforeAll(async () => {
    await asAdministrator(server, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
    process.env.DATABASE_URL = inDatabase(server, name);
  });

  afterAll(async () => {
    await forgetConnections();
    await asAdministrator(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** The process's pool and Prisma belong to the file's database; the next file of this process has another. */
async function forgetConnections(): Promise<void> {
  await closePool();
  Reflect.deleteProperty(globalThis, "lealtaPrisma");
  Reflect.deleteProperty(process.env, "DATABASE_URL");
}

async function asAdministrator(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inDatabase(server, "postgres") });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function inDatabase(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}
