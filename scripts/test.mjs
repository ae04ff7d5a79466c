/**
 * `npm test [-- step ...]`: installs what is missing, a browser included, and runs every step even when an earlier one
 * fails. Its last line is "N passed, N failed", over lint, types and all tests; exit code 1 when anything failed.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { ensureBrowser } from "./browser.mjs";
import { install } from "./install.mjs";
import { checkNode } from "./node-version.mjs";

checkNode();
install();

const root = fileURLToPath(new URL("..", import.meta.url));
process.chdir(root);
mkdirSync("test-results", { recursive: true });
const wanted = process.argv.slice(2);
const total = { passed: 0, failed: 0 };

// Tests bring their own database, secret and port; nobody's real ones may leak in.
const env = { ...process.env, PORT: process.env.PORT ?? String(await freePort()) };
for (const name of [
  "DATABASE_URL",
  "DATABASE_OWNER_URL",
  "LEALTA_HOME",
  "NEXTAUTH_URL",
  "NEXTAUTH_SECRET",
  "LANG",
  "LC_ALL",
])
  delete env[name];

const steps = {
  lint: () => count(run("@biomejs/biome/bin/biome", ["ci", "."])),
  types: () => {
    // Writes the declarations of routes and styles that a fresh clone lacks.
    run("next/dist/bin/next", ["typegen"]);
    count(run("typescript/bin/tsc", ["--noEmit"]));
  },
  unit: () => vitest("unit"),
  integration: () => vitest("integration"),
  // Only when asked for: the integration tests hold a short round of it.
  recovery: () => {
    if (!wanted.includes("recovery")) return;
    env.RECOVERY_ROUNDS = process.env.RECOVERY_ROUNDS ?? "10";
    vitest("integration", "e2e/recovery.integration.test.ts");
  },
  e2e: () => {
    const report = `test-results/e2e-${env.PORT}.json`;
    rmSync(report, { force: true });
    if (!ensureBrowser(root)) return count(false);
    const ok = run("@playwright/test/cli.js", ["test"]);
    const { expected = 0, flaky = 0, unexpected = 0 } = read(report)?.stats ?? {};
    add({ passed: expected + flaky, failed: unexpected }, ok);
  },
};

for (const [name, step] of Object.entries(steps)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (wanted.length > 0 || name !== "recovery") console.log(`\n── ${name}`);
  step();
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);

function vitest(project, ...files) {
  const report = `test-results/${project}.json`;
  rmSync(report, { force: true });
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile=${report}`];
  const ok = run("vitest/vitest.mjs", ["run", "--project", project, ...reporters, ...files]);
  const { numPassedTests = 0, numFailedTests = 0 } = read(report) ?? {};
  add({ passed: numPassedTests, failed: numFailedTests }, ok);
}

function run(program, args) {
  const { status } = spawnSync(process.execPath, [`node_modules/${program}`, ...args], { env, stdio: "inherit" });
  return status === 0;
}

function count(ok) {
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 }, ok);
}

/** A step that failed without a failed test (a crash, an unhandled error, a file that does not load) counts as one. */
function add({ passed, failed }, ok) {
  total.passed += passed;
  total.failed += ok ? failed : Math.max(failed, 1);
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : null;
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
