import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { CLIENT } from "./lib/auth/oidc-client.fixture";
import { findChromium } from "./lib/process/find-chromium";

const port = Number(process.env.PORT ?? 3210);
const home = join(tmpdir(), `lealta-e2e-${port}`);
// Tests call the command line on the same database (e2e/support/lealta.ts).
process.env.LEALTA_HOME = home;
process.env.PORT = String(port);

/**
 * End-to-end tests on the production build, with an own home and port. First the specs that need an empty database
 * (*.empty.spec.ts), then the demo company is loaded, then all others.
 */
export default defineConfig({
  testDir: "e2e",
  workers: 1,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  reporter: [["list"], ["json", { outputFile: `test-results/e2e-${port}.json` }]],
  // By port, so that two runs in one folder leave each other alone.
  outputDir: `test-results/e2e-${port}`,
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "UTC",
    viewport: { width: 1440, height: 900 },
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: findChromium() ?? undefined,
      // Chromium refuses its sandbox to root.
      args: ["--disable-background-networking", ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  projects: [
    { name: "empty", testMatch: "**/*.empty.spec.ts" },
    { name: "demo", testMatch: "support/demo.setup.ts", dependencies: ["empty"] },
    { name: "pages", testMatch: "**/*.spec.ts", testIgnore: "**/*.empty.spec.ts", dependencies: ["demo"] },
  ],
  webServer: {
    command: "node e2e/support/serve.mjs",
    // Answers as soon as pages are served.
    url: `http://localhost:${port}/api/health`,
    env: {
      LEALTA_HOME: home,
      PORT: String(port),
      NEXTAUTH_URL: `http://localhost:${port}`,
      // The tests' receiver of webhooks is on this machine.
      WEBHOOK_ALLOW_PRIVATE: "true",
      // These two are there only while a spec runs them (e2e/users.spec.ts); what the program does without is tested as well.
      SMTP_URL: `smtp://127.0.0.1:${port + 1}`,
      OIDC_ISSUER: `http://127.0.0.1:${port + 2}`,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_NAME: "Example ID",
      OIDC_SCOPE: "openid email profile groups",
      OIDC_ROLE_MAP: "sales=csm,board=executive",
    },
    timeout: 300_000,
    stdout: "pipe",
    gracefulShutdown: { signal: "SIGTERM", timeout: 20_000 },
  },
});
