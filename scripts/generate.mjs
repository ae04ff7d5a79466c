/** Generates Prisma's client. Naming any executable as the schema engine keeps Prisma from downloading one that generating never runs. */
import { spawnSync } from "node:child_process";

const { status } = spawnSync("npx", ["prisma", "generate"], {
  stdio: ["ignore", "ignore", "inherit"],
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
});
process.exit(status ?? 1);
