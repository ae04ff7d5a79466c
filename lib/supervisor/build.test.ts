import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { countedBy } from "./build";

let root: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "lealta-sources-"));
  vi.stubEnv("LEALTA_ROOT", root);
  for (const path of ["app/page.tsx", "lib/metrics/churn.ts", "prisma/schema.prisma", "package-lock.json"])
    write(path, "");
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(root, { recursive: true, force: true });
});

it.each(["app/page.tsx", "lib/metrics/churn.test.ts", "README.md"])(
  "%s does not say how figures are counted",
  (path) => {
    const before = countedBy();
    write(path, "changed");
    expect(countedBy()).toBe(before);
  },
);

it.each(["lib/metrics/churn.ts", "lib/metrics/another.ts", "prisma/schema.prisma", "package-lock.json"])(
  "%s says how figures are counted",
  (path) => {
    const before = countedBy();
    write(path, "changed");
    expect(countedBy()).not.toBe(before);
  },
);
