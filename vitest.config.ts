import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const alias = { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") };
const exclude = ["node_modules/**", "**/.next*/**", "e2e/**/*.spec.ts"];

/**
 * unit: x.test.ts, without a database. integration: x.integration.test.ts on a real PostgreSQL that is started once
 * for the run; a file that needs it calls withTestDatabase() of lib/database/testing.ts.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    maxWorkers: 2,
    projects: [
      {
        resolve: { alias },
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx}"],
          exclude: [...exclude, "**/*.integration.test.ts"],
          env: { TZ: "UTC" },
          // Simulations draw thousands of samples, and machines differ.
          testTimeout: 60_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: "integration",
          include: ["**/*.integration.test.ts"],
          exclude,
          env: { TZ: "UTC" },
          globalSetup: ["e2e/support/test-database.ts"],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
