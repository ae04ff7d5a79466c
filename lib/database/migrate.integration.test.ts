import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { migrate } from "./migrate";
import { migrationsFolder } from "./migrations-folder.fixture";
import { closePool, getPool } from "./pool";
import { queryRows } from "./query";
import { withTestDatabase } from "./testing";

withTestDatabase();

const count = async (sql: string) => {
  const [row] = await queryRows(await getPool(), z.object({ n: z.coerce.number() }), sql);
  return row?.n;
};

describe("migrate", () => {
  it("has nothing to do on a migrated database", async () => {
    expect(await migrate()).toEqual([]);
  });

  it("makes all tables from nothing, once, when several processes start together", async () => {
    const pool = await getPool();
    await pool.query("DROP SCHEMA public CASCADE");
    await pool.query("CREATE SCHEMA public");
    const applied = await Promise.all([migrate(), migrate(), migrate()]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await count("SELECT count(*) AS n FROM pg_tables WHERE schemaname = 'public'")).toBeGreaterThan(20);
  });

  it("adds a migration to a database that has the earlier ones, and keeps its rows", async () => {
    const folder = migrationsFolder();
    mkdirSync(join(folder, "99990101000000_probe"));
    writeFileSync(join(folder, "99990101000000_probe", "migration.sql"), "CREATE TABLE probe (id int);\n");
    const pool = await getPool();
    await pool.query("INSERT INTO accounts (code, name) VALUES ('A-1', 'Kept')");
    expect(await migrate(folder)).toEqual(["99990101000000_probe"]);
    expect(await count("SELECT count(*) AS n FROM accounts")).toBe(1);
  });

  it("refuses a database that a newer version has migrated", async () => {
    await expect(migrate()).rejects.toMatchObject({
      code: "database-newer",
      params: { migration: "99990101000000_probe" },
    });
  });
});

describe("a migration that fails", () => {
  it("leaves the database as it was, so that a mended one can be applied", async () => {
    const folder = migrationsFolder();
    const pool = await getPool();
    await pool.query("DROP TABLE probe");
    await pool.query("DELETE FROM _prisma_migrations WHERE migration_name = '99990101000000_probe'");
    const file = join(folder, "99990102000000_broken", "migration.sql");
    mkdirSync(join(folder, "99990102000000_broken"));
    writeFileSync(file, "CREATE TABLE half (id int);\nCREATE TABLE half (id int);\n");
    await expect(migrate(folder)).rejects.toThrow();
    expect(await count("SELECT count(*) AS n FROM pg_tables WHERE tablename = 'half'")).toBe(0);
    writeFileSync(file, "CREATE TABLE half (id int);\n");
    expect(await migrate(folder)).toEqual(["99990102000000_broken"]);
  });
});

describe("a migration while others write", () => {
  it("comes again where the server ended it, as each held what the other wanted", async () => {
    const folder = migrationsFolder();
    for (const name of ["99990102000000_broken", "99990103000000_crossed"]) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, "migration.sql"), "SELECT 1;\n");
    }
    // The longer of two patiences is the one that survives.
    const sql = "SET LOCAL deadlock_timeout = '2s';\nALTER TABLE accounts ADD COLUMN crossed int;\n";
    const file = join(folder, "99990103000000_crossed", "migration.sql");
    writeFileSync(file, `${sql}ALTER TABLE invoices ADD COLUMN crossed int;\n`);
    const pool = await getPool();
    const writer = await pool.connect();
    try {
      await writer.query("BEGIN; SET LOCAL deadlock_timeout = '60s'");
      await writer.query("LOCK TABLE invoices IN ROW EXCLUSIVE MODE");
      const migrating = migrate(folder);
      const waiting = "SELECT count(*) AS n FROM pg_locks WHERE NOT granted AND relation = 'invoices'::regclass";
      await vi.waitFor(async () => expect(await count(waiting)).toBe(1), { timeout: 20_000, interval: 20 });
      await writer.query("LOCK TABLE accounts IN ROW EXCLUSIVE MODE");
      await writer.query("COMMIT");
      expect(await migrating).toEqual(["99990103000000_crossed"]);
    } finally {
      writer.release();
    }
    expect(await count("SELECT count(crossed) AS n FROM invoices")).toBe(0);
  });
});

describe("a user without the right to make tables", () => {
  it("is told so", async () => {
    const pool = await getPool();
    const address = process.env.DATABASE_URL ?? "";
    const role = `weak_${process.pid}`;
    await pool.query("DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO PUBLIC");
    await pool.query(`CREATE ROLE ${role} LOGIN PASSWORD 'weak'`);
    await closePool();
    try {
      process.env.DATABASE_URL = Object.assign(new URL(address), { username: role, password: "weak" }).href;
      await expect(migrate()).rejects.toMatchObject({ code: "database-unreachable", params: { reason: "rights" } });
    } finally {
      await closePool();
      process.env.DATABASE_URL = address;
      await (await getPool()).query(`DROP ROLE ${role}`);
    }
  });
});
