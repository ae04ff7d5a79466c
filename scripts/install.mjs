/** Installs what package-lock.json names, when it is not there yet, and makes Prisma's client. Node's own modules only. */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { isGenerated } from "./generate.mjs";
import { say } from "./say.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));

/** Progress goes to stderr, so that a command's answer on stdout stays clean. */
export function install() {
  if (!isInstalled()) {
    console.error(say("start", "installing"));
    // Not "ci": it refuses a lock file without the packages that only other systems need, which a registry that does not
    // carry them leaves out. The lock file decides the versions all the same, and is left as it is.
    run(["install", "--no-save", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"], "install-failed");
  }
  if (!isGenerated()) {
    const { status } = spawnSync(process.execPath, ["scripts/generate.mjs"], { cwd: root, stdio: ["ignore", 2, 2] });
    if (status !== 0) fail("install-failed");
  }
}

/**
 * Whether every package of the lock file is there in its version. npm writes its own list into node_modules last, so an
 * interrupted installation has none. Packages for other systems may be missing.
 */
export function isInstalled(folder = root) {
  try {
    const wanted = JSON.parse(readFileSync(`${folder}/package-lock.json`, "utf8")).packages;
    const present = JSON.parse(readFileSync(`${folder}/node_modules/.package-lock.json`, "utf8")).packages;
    return Object.entries(wanted).every(([path, { version, optional, devOptional, peer }]) => {
      if (path === "") return true;
      return present[path] ? present[path].version === version : Boolean(optional || devOptional || peer);
    });
  } catch {
    return false;
  }
}

function run(args, failure) {
  // The npm that runs this script is the one to use; its path is a JavaScript file.
  const npm = process.env.npm_execpath;
  const [program, first] = npm?.endsWith(".js") ? [process.execPath, [npm]] : ["npm", []];
  const shell = process.platform === "win32" && program === "npm";
  const { status } = spawnSync(program, [...first, ...args], { cwd: root, stdio: ["ignore", 2, 2], shell });
  if (status !== 0 || !existsSync(`${root}/node_modules/tsx`)) fail(failure);
}

function fail(key) {
  console.error(say("start", key));
  process.exit(1);
}
