/** Serves the production build on an empty database: what an earlier run left in this home is removed. */
import { spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";

const home = process.env.LEALTA_HOME;
spawnSync(process.execPath, ["scripts/lealta.mjs", "stop"], { stdio: "ignore" });
rmSync(home, { recursive: true, force: true });
mkdirSync(home, { recursive: true, mode: 0o755 });
process.argv.splice(2, process.argv.length, "start");
await import("../../scripts/lealta.mjs");
