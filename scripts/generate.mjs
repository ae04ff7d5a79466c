/**
 * Generates Prisma's client from prisma/schema.prisma. Naming any executable as the schema engine keeps Prisma from
 * downloading one that generating never runs.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const client = `${root}/lib/database/generated/client.ts`;
const stamp = `${root}/lib/database/generated/made-from`;

/** Whether the client was made from this very schema by this Prisma. */
export function isGenerated() {
  return existsSync(client) && existsSync(stamp) && readFileSync(stamp, "utf8") === fingerprint();
}

function fingerprint() {
  const { version } = JSON.parse(readFileSync(`${root}/node_modules/prisma/package.json`, "utf8"));
  const schema = readFileSync(`${root}/prisma/schema.prisma`);
  return createHash("sha256").update(version).update(schema).digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !isGenerated()) {
  const { status, stderr } = spawnSync(process.execPath, [`${root}/node_modules/prisma/build/index.js`, "generate"], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
  });
  if (status !== 0) process.stderr.write(stderr ?? "");
  else writeFileSync(stamp, fingerprint());
  process.exit(status ?? 1);
}
