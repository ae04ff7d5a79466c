import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { recordDeed } from "../audit/mutations";
import { recordRows } from "../imports/record-rows";
import { latestJob, sendJob } from "../jobs/send";
import { rebuildRollups } from "../rollups/rebuild";
import { isLogProtected } from "./log-protection";
import { migrate } from "./migrate";
import { migrationsFolder } from "./migrations-folder.fixture";
import { closePool, getPool } from "./pool";
import { withTestDatabase } from "./testing";

withTestDatabase();

const APPLICATION = `app_${process.pid}`;
const OWNER = `owner_${process.pid}`;
let superuser: string;
let database: string;

const addressOf = (role: string) => Object.assign(new URL(superuser), { username: role, password: "secret" }).href;

async function asSuperuser(...statements: string[]): Promise<void> {
  const client = new pg.Client({ connectionString: superuser });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** From here on the process works as the application's role does in an installation whose database has an owner. */
async function workAs(application: string, owner: string): Promise<void> {
  await closePool();
  process.env.DATABASE_URL = application;
  process.env.DATABASE_OWNER_URL = owner;
}

beforeAll(async () => {
  superuser = process.env.DATABASE_URL ?? "";
  database = new URL(superuser).pathname.slice(1);
  await asSuperuser(
    `CREATE ROLE ${APPLICATION} LOGIN PASSWORD 'secret'`,
    `CREATE ROLE ${OWNER} LOGIN PASSWORD 'secret' IN ROLE ${APPLICATION}`,
    "INSERT INTO audit_log (actor, action) VALUES ('before', 'setting.changed')",
  );
});

afterAll(async () => {
  await workAs(superuser, "");
  await asSuperuser(
    `REASSIGN OWNED BY ${APPLICATION}, ${OWNER} TO CURRENT_USER`,
    `DROP OWNED BY ${APPLICATION}, ${OWNER}`,
    `ALTER DATABASE ${database} OWNER TO CURRENT_USER`,
    `DROP ROLE ${OWNER}, ${APPLICATION}`,
  );
  Reflect.deleteProperty(process.env, "DATABASE_OWNER_URL");
});

const lines = async () => {
  const { rows } = await (await getPool()).query("SELECT actor, action FROM audit_log ORDER BY id");
  return rows.map(({ actor, action }) => `${actor} ${action}`);
};

/** What somebody who has the application's password might try. */
const ATTEMPTS = [
  "UPDATE audit_log SET actor = 'nobody'",
  "DELETE FROM audit_log",
  "TRUNCATE audit_log",
  "TRUNCATE audit_log, accounts CASCADE",
  "DROP TABLE audit_log",
  "DROP TABLE audit_log CASCADE",
  "DROP SCHEMA public CASCADE",
  "DROP SEQUENCE audit_log_id_seq CASCADE",
  "SELECT setval('audit_log_id_seq', 1)",
  "ALTER SEQUENCE audit_log_id_seq RESTART",
  "ALTER TABLE audit_log RENAME TO audit_log_away",
  "ALTER TABLE audit_log SET SCHEMA pgboss",
  "ALTER TABLE audit_log ADD COLUMN more int",
  "ALTER TABLE audit_log DROP COLUMN actor",
  "ALTER TABLE audit_log ALTER COLUMN at SET DEFAULT '2000-01-01'",
  "ALTER TABLE audit_log DISABLE TRIGGER ALL",
  "ALTER TABLE audit_log ENABLE ROW LEVEL SECURITY",
  `ALTER TABLE audit_log OWNER TO ${APPLICATION}`,
  "CREATE TRIGGER away BEFORE INSERT ON audit_log FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
  "CREATE RULE away AS ON INSERT TO audit_log DO INSTEAD NOTHING",
  "CREATE INDEX ON audit_log (actor)",
  "CREATE TABLE child () INHERITS (audit_log)",
  "CREATE TABLE held (id bigint REFERENCES audit_log (id))",
  "DO 'BEGIN LOCK TABLE audit_log IN ACCESS EXCLUSIVE MODE; END'",
  "INSERT INTO audit_log (at, actor, action) VALUES ('2000-01-01', 'nobody', 'setting.changed')",
  "INSERT INTO audit_log (id, actor, action) VALUES (1000000, 'nobody', 'setting.changed')",
  `INSERT INTO audit_log (actor, action) VALUES ('a', 'b') ON CONFLICT (id) DO UPDATE SET actor = 'nobody'`,
  "MERGE INTO audit_log l USING (SELECT 1) one ON true WHEN MATCHED THEN DELETE",
  "SELECT FROM audit_log FOR UPDATE",
  `SET ROLE ${OWNER}`,
  `GRANT ${OWNER} TO ${APPLICATION}`,
  `ALTER ROLE ${APPLICATION} SUPERUSER`,
  "CREATE ROLE helper SUPERUSER",
  `DROP OWNED BY ${OWNER}`,
  "SET session_replication_role = replica",
  "UPDATE pg_class SET relowner = 0 WHERE relname = 'audit_log'",
];

describe.each([
  ["the superuser", () => superuser],
  ["a plain role, which owns the database and is a member of the application's", () => addressOf(OWNER)],
])("a database that belongs to %s", (_whose, ownerAddress) => {
  beforeAll(async () => {
    if (ownerAddress() !== superuser)
      await asSuperuser(
        `ALTER DATABASE ${database} OWNER TO ${OWNER}`,
        `ALTER TABLE audit_log OWNER TO ${APPLICATION}`,
      );
    await workAs(addressOf(APPLICATION), ownerAddress());
    await migrate();
  });

  it("lets the application add to the audit log and read it, and nothing else", async () => {
    const pool = await getPool();
    await recordDeed(pool, { userId: null, email: "ana@example.com" }, "setting.changed", "name");
    expect(await isLogProtected(pool)).toBe(true);
    const before = await lines();
    for (const attempt of ATTEMPTS) await expect(pool.query(attempt), attempt).rejects.toMatchObject({ code: "42501" });
    // Told by a warning rather than an error: it has no right that it could pass on.
    await pool.query(`GRANT ALL ON audit_log TO ${APPLICATION}, PUBLIC`);
    await expect(pool.query("DELETE FROM audit_log")).rejects.toMatchObject({ code: "42501" });
    expect(await lines()).toEqual(before);
    expect(before.at(0)).toBe("before setting.changed");
  });

  it("does all its other work: rows, figures, the job queue, and what empties tables", async () => {
    const pool = await getPool();
    const given = { origin: "form", name: "Form", userId: null, now: new Date(), createAccounts: true } as const;
    const rows = [{ account: "A", date: "2024-02-03", amount: "10" }];
    expect(await recordRows({ ...given, kind: "invoices", rows })).toMatchObject({ accepted: 1 });
    await rebuildRollups(pool, { now: given.now });
    await sendJob("upkeep", {});
    expect(await latestJob("upkeep")).toMatchObject({ state: "created" });
    await pool.query("TRUNCATE kept_answers");
    const { rows: months } = await pool.query("SELECT count(*)::int AS n FROM account_month");
    expect(months[0].n).toBeGreaterThan(0);
  });

  it("migrates as its owner, who gives what it makes to the application, and changes the audit log", async () => {
    const folder = migrationsFolder();
    const before = (await lines()).length;
    const made = ownerAddress() === superuser ? "one" : "two";
    const name = `99990101000000_${made}`;
    mkdirSync(join(folder, name));
    writeFileSync(
      join(folder, name, "migration.sql"),
      `CREATE TABLE made_${made} (id serial);
       ALTER TABLE audit_log ADD COLUMN ${made} int;
       ALTER TABLE accounts ADD COLUMN ${made} int;`,
    );
    expect(await migrate(folder)).toEqual([name]);
    const pool = await getPool();
    await pool.query(`INSERT INTO made_${made} DEFAULT VALUES`);
    const filled = `INSERT INTO audit_log (actor, action, ${made}) VALUES ('a', 'b', 1)`;
    await expect(pool.query(filled)).rejects.toMatchObject({ code: "42501" });
    expect(await lines()).toHaveLength(before);
    expect(await isLogProtected(pool)).toBe(true);
    // This version knows no such migration.
    await asSuperuser("DELETE FROM _prisma_migrations WHERE migration_name LIKE '9999%'");
  });
});

describe("a database whose owner works for the application too", () => {
  afterEach(() => workAs(superuser, ""));

  it("works, and says that its audit log is not protected", async () => {
    await workAs(superuser, "");
    expect(await isLogProtected(await getPool())).toBe(false);
  });

  it("says which rights an owner lacks that is none", async () => {
    const stranger = `stranger_${process.pid}`;
    await asSuperuser(
      `CREATE ROLE ${stranger} LOGIN PASSWORD 'secret'`,
      `GRANT SELECT ON _prisma_migrations TO ${stranger}`,
    );
    await asSuperuser(`REVOKE SELECT ON audit_log FROM ${APPLICATION}`);
    await workAs(addressOf(APPLICATION), addressOf(stranger));
    await expect(migrate()).rejects.toMatchObject({ code: "database-owner-rights" });
    await asSuperuser(`DROP OWNED BY ${stranger}`, `DROP ROLE ${stranger}`);
  });
});
