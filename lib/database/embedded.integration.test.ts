import { type ChildProcess, spawn } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { embeddedAddress, embeddedOwnerAddress, ensureEmbedded, mendEmbedded, stopEmbedded } from "./embedded";
import { findPlace } from "./embedded-place";

let home: string;

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "lealta-embedded-"));
  chmodSync(home, 0o755);
});

afterAll(async () => {
  await stopEmbedded(home);
  rmSync(home, { recursive: true, force: true });
});

/** A process that asks for the server, prints its address, and then waits until it is told to end. */
function startUser(): { child: ChildProcess; address: Promise<string> } {
  const code = `const { ensureEmbedded } = await import("./lib/database/embedded.ts");
    console.log(await ensureEmbedded()); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    env: { ...process.env, LEALTA_HOME: home },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = new Promise<string>((resolve, reject) => {
    child.stdout?.once("data", (chunk) => resolve(String(chunk).trim()));
    child.once("exit", (code) => reject(new Error(`ended with ${code}`)));
  });
  address.catch(() => {});
  return { child, address };
}

async function ask(sql: string, address = embeddedAddress(home)): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: address ?? "" });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    // Not waited for: after the server's death the driver waits for an answer that never comes.
    void client.end().catch(() => {});
  }
}

function postmaster(): number {
  return Number(readFileSync(join(findPlace(home)?.data ?? "", "postmaster.pid"), "utf8").split("\n")[0]);
}

describe("the embedded server", () => {
  it("is made once when five processes ask for it at the same moment", async () => {
    // A making that was killed half-way, and the lock of the process that was at it.
    mkdirSync(join(home, "postgres", "data.part"), { recursive: true });
    writeFileSync(join(home, "postgres.lock"), JSON.stringify({ pid: 999_999_999, started: "1" }));
    const users = Array.from({ length: 5 }, startUser);
    const addresses = await Promise.all(users.map((user) => user.address));
    expect(new Set(addresses).size).toBe(1);
    expect(await ask("SELECT current_database() AS name")).toEqual([{ name: "lealta" }]);
    expect(await stopEmbedded(home)).toHaveLength(5);
    expect(embeddedAddress(home)).not.toBeNull();
    for (const { child } of users) child.kill("SIGKILL");
  });

  it("keeps its password to itself and listens on this machine only", async () => {
    const password = findPlace(home)?.password ?? "";
    expect(statSync(password).mode & 0o077).toBe(0);
    expect(readFileSync(password, "utf8")).toHaveLength(48);
    expect(await ask("SHOW listen_addresses")).toEqual([{ listen_addresses: "127.0.0.1" }]);
  });

  it("comes back on the same port after kill -9, with a busy backend left behind, and loses nothing", async () => {
    await ask("CREATE TABLE kept (id int)");
    await ask("INSERT INTO kept SELECT generate_series(1, 1000)");
    const before = embeddedAddress(home);
    const busy = ask("SELECT count(*) FROM generate_series(1, 100000000000) AS a").catch(() => "cut off");
    await sleep(300);
    process.kill(postmaster(), "SIGKILL");
    // A killed process takes a moment to be gone.
    while (embeddedAddress(home)) await sleep(20);
    expect(await ensureEmbedded({ home })).toBe(before);
    expect(await busy).toBe("cut off");
    expect(await ask("SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1000 }]);
  });

  it("starts although its pid file names a program that is no PostgreSQL", async () => {
    const place = findPlace(home);
    const pid = postmaster();
    expect(await stopEmbedded(home)).toEqual([]);
    const lines = [process.pid, place?.data, 0, 5432, "", "127.0.0.1", "", "ready   "];
    writeFileSync(join(place?.data ?? "", "postmaster.pid"), lines.join("\n"));
    expect(embeddedAddress(home)).toBeNull();
    await ensureEmbedded({ home });
    expect(postmaster()).not.toBe(pid);
  });

  it("works as a role of its own, and takes over what a version made that worked as the owner", async () => {
    const asOwner = (sql: string) => ask(sql, embeddedOwnerAddress(home));
    const mayChange =
      "SELECT current_user AS role, has_table_privilege('audit_log', 'UPDATE, DELETE, TRUNCATE') AS may";
    await asOwner("REASSIGN OWNED BY lealta_app TO lealta; DROP OWNED BY lealta_app; DROP ROLE lealta_app");
    await asOwner(
      "CREATE TABLE audit_log (id bigserial, user_id int, actor text, action text, subject text, detail jsonb, address text)",
    );
    await asOwner(
      "CREATE SCHEMA pgboss; CREATE TYPE pgboss.state AS ENUM ('on'); CREATE TABLE pgboss.job (id int, state pgboss.state)",
    );
    rmSync(findPlace(home)?.applicationPassword ?? "");
    expect(embeddedAddress(home)).toBeNull();
    // The server runs on, as it does while an old version still uses it.
    const pid = postmaster();
    await ensureEmbedded({ home });
    expect(postmaster()).toBe(pid);
    expect(await ask(mayChange)).toEqual([{ role: "lealta_app", may: false }]);
    expect(await ask("INSERT INTO audit_log (actor, action) VALUES ('a', 'b') RETURNING action")).toEqual([
      { action: "b" },
    ]);
    await ask("ALTER TYPE pgboss.state ADD VALUE 'off'");
    await ask("CREATE TABLE pgboss.more (id int)");
    expect(await ask("SELECT count(*)::int AS n FROM kept")).toEqual([{ n: 1000 }]);
    const password = findPlace(home)?.applicationPassword ?? "";
    expect(statSync(password).mode & 0o077).toBe(0);
  });

  it("knows its role again after a backup was put back that has another password", async () => {
    await ask("ALTER ROLE lealta_app PASSWORD 'of another day'", embeddedOwnerAddress(home));
    await expect(ask("SELECT 1")).rejects.toMatchObject({ code: "28P01" });
    await mendEmbedded(home);
    expect(await ask("SELECT 1 AS one")).toEqual([{ one: 1 }]);
  });

  it("stops when nobody uses it", async () => {
    expect(await stopEmbedded(home)).toEqual([]);
    expect(existsSync(join(findPlace(home)?.data ?? "", "postmaster.pid"))).toBe(false);
  });
});
