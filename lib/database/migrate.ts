import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import pg, { type Pool } from "pg";
import { z } from "zod";
import { rootFolder } from "../env";
import { AppError } from "../errors/app-error";
import { unreachable } from "../errors/as-app-error";
import { getPool, openOwnerPool } from "./pool";
import { queryRows } from "./query";
import { SCHEMA_LOCK, settleRights } from "./settle-rights";

const RETRY_MS = 500;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

/**
 * Brings the database to this version's schema and returns the names of the migrations applied. Where the database has an owner
 * apart from the application's role, the owner does it, and sees to it that the audit log is safe from that role.
 * Throws `database-newer` when the database knows migrations that this version does not, `database-unreachable` where the
 * user of DATABASE_URL may not make tables, and `database-owner-rights` where that of DATABASE_OWNER_URL is no owner.
 */
export async function migrate(folder = migrationsFolder()): Promise<string[]> {
  const owner = await openOwnerPool();
  if (!owner) return applyPending(await getPool(), folder);
  try {
    const applied = await applyPending(owner, folder);
    await settle(owner);
    return applied;
  } finally {
    await owner.end();
  }
}

async function applyPending(pool: Pool, folder: string): Promise<string[]> {
  if ((await pendingMigrations(folder, pool)).length === 0) return [];
  // Two processes that start at once must not migrate at once.
  const lock = await pool.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [SCHEMA_LOCK]);
    // Whoever held the lock before may have done the work.
    if ((await pendingMigrations(folder, pool)).length === 0) return [];
    return await retryDeadlocks(() => applyAtOnce(pool, readMigrations(folder)));
  } finally {
    await lock.query("SELECT pg_advisory_unlock($1)", [SCHEMA_LOCK]).catch(() => {});
    lock.release();
  }
}

/** What the owner made by migrations becomes the application's, but for the audit log. */
async function settle(owner: Pool): Promise<void> {
  const who = z.object({ role: z.string() });
  const [application] = await queryRows(await getPool(), who, "SELECT current_user AS role");
  const [own] = await queryRows(owner, who, "SELECT current_user AS role");
  // Two addresses of one role protect nothing; `lealta doctor` says so.
  if (!application || application.role === own?.role) return;
  const connection = await owner.connect();
  try {
    await settleRights(connection, application.role);
  } finally {
    connection.release();
  }
}

/** So often a migration is tried that the server gives up on. */
const TRIES = 5;

/**
 * Whoever writes while tables are changed may hold one of them and wait for another: then the server ends one of the two, and a
 * migration that was ended has changed nothing and can come again.
 */
async function retryDeadlocks<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let tries = 1; ; tries++) {
    try {
      return await work();
    } catch (error) {
      // The engine's own words for it, which leave out the server's code 40P01.
      if (tries === TRIES || !/Transaction write conflict|deadlock detected/.test(String(error))) throw error;
    }
    await sleep(tries * RETRY_MS);
  }
}

/**
 * Applies in one transaction, on a pool whose one connection the engine cannot help but use: a process that is killed
 * half-way leaves the database as it was, and a hundred statements wait for the disk once.
 */
async function applyAtOnce(pool: Pool, migrationsList: MigrationList): Promise<string[]> {
  // Loaded only when there is something to do: most starts find the database as it should be.
  const { openSchemaEngine } = await import("./schema-engine");
  const single = new pg.Pool({ ...pool.options, max: 1, idleTimeoutMillis: 0 });
  single.on("error", () => {});
  try {
    await single.query("BEGIN");
    const engine = await openSchemaEngine(single);
    const { appliedMigrationNames } = await engine.applyMigrations({ migrationsList, filters: NO_FILTERS });
    await single.query("COMMIT");
    return appliedMigrationNames;
  } catch (error) {
    // The engine tells of what the server said by words alone.
    if (!/permission denied/.test(String(error))) throw error;
    throw unreachable(Object.assign(new Error("rights", { cause: error }), { code: "42501" }));
  } finally {
    // Closing the connection undoes what was not committed.
    await single.end();
  }
}

/** Names of the migrations that this version has and the database lacks. Throws `database-newer`. */
export async function pendingMigrations(folder = migrationsFolder(), pool?: Pool): Promise<string[]> {
  const names = readMigrations(folder).migrationDirectories.map((directory) => directory.path);
  const applied = await appliedMigrations(pool ?? (await getPool()));
  const newer = applied.find((name) => !names.includes(name));
  if (newer) throw new AppError("database-newer", { migration: newer });
  return names.filter((name) => !applied.includes(name));
}

/**
 * The SQL that takes a database from one schema to another; empty when they agree. `before` null: from nothing.
 * Compares two schema files because the engine cannot describe a live database through the driver adapter.
 */
export async function diffSchemas(before: string | null, after: string): Promise<string> {
  const file = (content: string) => ({ files: [{ path: "schema.prisma", content }] });
  let script = "";
  const { openSchemaEngine } = await import("./schema-engine");
  const engine = await openSchemaEngine(await getPool(), (text) => {
    script += text;
  });
  const result = await engine.diff({
    from: before === null ? { tag: "empty" } : { tag: "schemaDatamodel", ...file(before) },
    to: { tag: "schemaDatamodel", ...file(after) },
    script: true,
    exitCode: null,
    filters: NO_FILTERS,
  });
  return (result.stdout ?? script).replace("-- This is an empty migration.", "").trim();
}

/** The schema as the newest migration left it, kept beside that migration; null before the first. */
export function migratedSchema(folder = migrationsFolder()): string | null {
  const newest = readMigrations(folder).migrationDirectories.at(-1);
  return newest ? readFileSync(join(folder, newest.path, "schema.prisma"), "utf8") : null;
}

async function appliedMigrations(pool: Pool): Promise<string[]> {
  const [table] = await queryRows(
    pool,
    z.object({ present: z.boolean() }),
    "SELECT to_regclass('_prisma_migrations') IS NOT NULL AS present",
  );
  if (!table?.present) return [];
  const rows = await queryRows(
    pool,
    z.object({ name: z.string() }),
    "SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL",
  );
  return rows.map((row) => row.name);
}

function migrationsFolder(): string {
  return join(rootFolder(), "prisma", "migrations");
}

function readMigrations(folder: string): MigrationList {
  const lockfile = join(folder, "migration_lock.toml");
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
  return {
    baseDir: folder,
    lockfile: { path: "migration_lock.toml", content: existsSync(lockfile) ? readFileSync(lockfile, "utf8") : null },
    shadowDbInitScript: "",
    migrationDirectories: names.map((name) => ({
      path: name,
      migrationFile: {
        path: "migration.sql",
        content: { tag: "ok", value: readFileSync(join(folder, name, "migration.sql"), "utf8") },
      },
    })),
  };
}
