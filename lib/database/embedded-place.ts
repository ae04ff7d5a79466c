import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { homeFolder } from "../env";
import { AppError } from "../errors/app-error";

/** PostgreSQL refuses to run as root; then it runs as this user. Undefined: as whoever runs Lealta. */
export type Owner = { uid: number; gid: number } | undefined;

/** Where an embedded server keeps what it needs. */
export interface Place {
  /** Holds everything below; 0700. */
  folder: string;
  /** PostgreSQL's data folder. */
  data: string;
  /** Of the role that owns the server and the audit log. */
  password: string;
  /** Of the role that everything else is done with. */
  applicationPassword: string;
  /** Remembers the port from start to start. */
  port: string;
  log: string;
  owner: Owner;
}

/** Used when root runs Lealta from a folder that the system user "postgres" cannot enter. */
const SYSTEM_FOLDER = "/var/lib/lealta";

/** The place of the home's embedded server, or null when there is none yet. Creates nothing. */
export function findPlace(home = homeFolder()): Place | null {
  const folder = existsSync(pointerOf(home)) ? readFileSync(pointerOf(home), "utf8").trim() : join(home, "postgres");
  const data = join(folder, "data");
  if (!existsSync(join(data, "PG_VERSION"))) return null;
  const { uid, gid } = statSync(data);
  return placeIn(folder, process.getuid?.() === 0 ? { uid, gid } : undefined);
}

/**
 * Makes a place for a new server: in the home, or in /var/lib/lealta when root's PostgreSQL user cannot enter the home.
 * The home then names the other folder in `postgres-folder`, so that it stays found whatever happens to permissions.
 */
export function makePlace(home = homeFolder()): Place {
  mkdirSync(home, { recursive: true });
  const owner = process.getuid?.() === 0 ? postgresUser() : undefined;
  const near = join(home, "postgres");
  const pointed = existsSync(pointerOf(home)) ? readFileSync(pointerOf(home), "utf8").trim() : null;
  const folder = pointed ?? near;
  own(folder, owner);
  if (pointed || canEnter(folder, owner)) return placeIn(folder, owner);
  rmSync(near, { recursive: true, force: true });
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  const far = join(SYSTEM_FOLDER, `${basename(dirname(home))}-${randomBytes(6).toString("hex")}`);
  own(far, owner);
  if (!canEnter(far, owner)) throw new AppError("embedded-failed", { detail: `${far}: permission denied`, log: far });
  writeFileSync(pointerOf(home), `${far}\n`);
  return placeIn(far, owner);
}

/** A folder of the system's where binaries can be put that "postgres" cannot reach otherwise. */
export function systemFolder(): string {
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  return SYSTEM_FOLDER;
}

function pointerOf(home: string): string {
  return join(home, "postgres-folder");
}

function placeIn(folder: string, owner: Owner): Place {
  const file = (name: string) => join(folder, name);
  return {
    folder,
    data: file("data"),
    password: file("password"),
    applicationPassword: file("application-password"),
    port: file("port"),
    log: file("log"),
    owner,
  };
}

function own(folder: string, owner: Owner): void {
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o700);
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

/** Asked of the system itself, because modes do not tell the whole truth (access lists, security modules). */
function canEnter(folder: string, owner: Owner): boolean {
  if (!owner) return true;
  return spawnSync("/bin/sh", ["-c", 'cd "$0"', folder], { ...owner, cwd: "/" }).status === 0;
}

function postgresUser(): { uid: number; gid: number } {
  const found = findUser();
  if (found) return found;
  const account = ["--system", "--user-group", "--no-create-home", "--home-dir", "/nonexistent", "postgres"];
  spawnSync("useradd", ["--shell", "/usr/sbin/nologin", ...account]);
  // Alpine and other small systems have adduser only.
  if (!findUser()) spawnSync("adduser", ["-S", "-D", "-H", "-s", "/sbin/nologin", "postgres"]);
  const made = findUser();
  if (!made) throw new AppError("embedded-user");
  return made;
}

function findUser(): { uid: number; gid: number } | null {
  const ask = (flag: string) => spawnSync("id", [flag, "postgres"], { encoding: "utf8" });
  const uid = ask("-u");
  if (uid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(ask("-g").stdout) };
}
