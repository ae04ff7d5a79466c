import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { rootFolder } from "../env";
import { AppError } from "../errors/app-error";
import { withLock } from "../process/lock";

/** What the built pages depend on. */
const BUILT_FROM = [
  ...["app", "components", "lib", "messages", "prisma", "public", "middleware.ts", "proxy.ts"],
  ...["next.config.ts", "postcss.config.mjs", "tsconfig.json", "tsconfig.build.json", "package-lock.json"],
];

/** What figures are counted by. */
const COUNTED_BY = ["lib", "prisma", "package-lock.json"];

/** Beside the build: what it was made from. */
const STAMP = "built-from";

/**
 * Builds the pages when no build of exactly these sources is there, and returns the folder of the built server.
 * Throws `build-failed` after showing what the build said. `stop` ends a build under way, which then throws as well.
 */
export async function buildWhenNeeded(onBuild: () => void, stop: AbortSignal): Promise<string> {
  const root = rootFolder();
  const folder = buildFolder();
  const output = join(root, folder);
  const stamp = join(output, STAMP);
  const server = join(output, "standalone");
  const isBuilt = (fingerprint: string) =>
    existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint && existsSync(join(server, "server.js"));
  if (isBuilt(fingerprintOf(BUILT_FROM))) return server;
  return withLock(join(root, `${folder}.lock`), async () => {
    const fingerprint = fingerprintOf(BUILT_FROM);
    if (isBuilt(fingerprint)) return server;
    onBuild();
    rmSync(stamp, { force: true });
    rmSync(server, { recursive: true, force: true });
    await runBuild(root, stop);
    // The standalone server leaves these to a content network; here it serves them itself.
    cpSync(join(output, "static"), join(server, folder, "static"), { recursive: true });
    if (existsSync(join(root, "public"))) cpSync(join(root, "public"), join(server, "public"), { recursive: true });
    writeFileSync(stamp, fingerprint);
    return server;
  });
}

const buildFolder = () => process.env.LEALTA_DIST ?? ".next";

/** Fingerprint of what figures are counted by: those that an earlier version kept hold on when only its pages looked otherwise. */
export function countedBy(): string {
  return fingerprintOf(COUNTED_BY);
}

/** By content, not by time: a fresh clone and a checkout touch every file. */
function fingerprintOf(paths: readonly string[]): string {
  const root = rootFolder();
  const hash = createHash("sha256").update(process.version);
  const read = (path: string) => hash.update(path).update(readFileSync(join(root, path)));
  const walk = (path: string) => {
    for (const entry of readdirSync(join(root, path), { withFileTypes: true })) {
      const inside = `${path}/${entry.name}`;
      if (entry.isDirectory()) walk(inside);
      else if (!/\.test\.tsx?$/.test(entry.name)) read(inside);
    }
  };
  for (const path of paths) {
    if (!existsSync(join(root, path))) continue;
    if (/\.\w+$/.test(path)) read(path);
    else walk(path);
  }
  return hash.digest("hex");
}

/** The build is on a leash: it ends with this process, however that ends, and its own workers with it. */
function runBuild(root: string, stop: AbortSignal): Promise<void> {
  const program = join(root, "node_modules", "next", "dist", "bin", "next");
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const leash = ["--import", pathToFileURL(join(root, "scripts", "leash.mjs")).href];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...leash, program, "build"], {
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe", "ipc"],
      // A group of its own keeps the terminal's Ctrl-C from it, which would print its last words.
      detached: process.platform !== "win32",
    });
    const end = () => child.kill("SIGKILL");
    stop.addEventListener("abort", end, { once: true });
    let said = "";
    const keep = (chunk: Buffer) => {
      said += chunk;
    };
    child.stdout?.on("data", keep);
    child.stderr?.on("data", keep);
    child.once("error", reject);
    child.once("exit", (code) => {
      stop.removeEventListener("abort", end);
      if (code === 0) return resolve();
      if (!stop.aborted) process.stderr.write(said);
      reject(new AppError("build-failed"));
    });
  });
}
