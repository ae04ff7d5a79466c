import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { embeddedOwnerAddress, ensureEmbedded, stopEmbedded } from "../../lib/database/embedded";
import { otherUsers } from "../../lib/database/embedded-leases";
import { migrate } from "../../lib/database/migrate";
import { closePool } from "../../lib/database/pool";

const PREFIX = "lealta-test-";

/**
 * One PostgreSQL for all integration tests of a run, in a folder of its own, with a migrated database as the template
 * that each test file copies (lib/database/testing.ts).
 */
export default async function startTestServer(project: TestProject): Promise<() => Promise<void>> {
  await clearAbandoned();
  const home = mkdtempSync(join(tmpdir(), PREFIX));
  // PostgreSQL may run as another user than the tests, who must be able to pass through.
  chmodSync(home, 0o755);
  const prepared = await ensureEmbedded({ home, durable: false });
  // As owner: test files make databases, and empty tables that the application may only add to.
  const address = embeddedOwnerAddress(home) ?? prepared;
  process.env.DATABASE_URL = address;
  await migrate();
  await closePool();
  // Test files name their own database; one that forgets to must not find the template.
  delete process.env.DATABASE_URL;
  project.provide("testServer", address);
  return async () => {
    await stopEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  };
}

/** Servers of test runs that were killed. */
async function clearAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((each) => each.startsWith(PREFIX))) {
    const home = join(tmpdir(), name);
    if (!existsSync(join(home, "in-use")) || otherUsers(home).length > 0) continue;
    await stopEmbedded(home);
    rmSync(home, { recursive: true, force: true });
  }
}

declare module "vitest" {
  interface ProvidedContext {
    /** Address of the template database on the run's server. */
    testServer: string;
  }
}
