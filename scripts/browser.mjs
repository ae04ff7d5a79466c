/** Sees to it that the end-to-end tests find a Chromium: the system's, Debian's package, or the one Playwright fetches. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { say } from "./say.mjs";

const DOWNLOAD_MS = 300_000;

export function ensureBrowser(root) {
  if (hasBrowser(root)) return true;
  console.error(say("start", "browser-installing"));
  const asRoot = process.getuid?.() === 0;
  if (asRoot && onPath("apt-get")) {
    const quiet = {
      stdio: ["ignore", "ignore", "inherit"],
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    };
    spawnSync("apt-get", ["update", "-qq"], quiet);
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], quiet);
  }
  if (!hasBrowser(root)) {
    const program = `${root}/node_modules/@playwright/test/cli.js`;
    spawnSync(process.execPath, [program, "install", "chromium"], { stdio: "inherit", timeout: DOWNLOAD_MS });
  }
  const found = hasBrowser(root);
  if (!found) console.error(say("start", "browser-missing"));
  return found;
}

/** The same places as lib/process/find-chromium.ts, and Playwright's own. */
function hasBrowser(root) {
  if (process.env.CHROMIUM_PATH) return existsSync(process.env.CHROMIUM_PATH);
  if (["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"].some(onPath)) return true;
  const ask = "console.log(require('@playwright/test').chromium.executablePath())";
  const { stdout } = spawnSync(process.execPath, ["-e", ask], { cwd: root, encoding: "utf8" });
  return Boolean(stdout?.trim()) && existsSync(stdout.trim());
}

function onPath(name) {
  return (process.env.PATH ?? "").split(delimiter).some((folder) => existsSync(join(folder, name)));
}
