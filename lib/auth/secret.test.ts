import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { storedSecret } from "./secret";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "secret-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

it("makes a secret that only its owner can read, once, and leaves no draft behind", () => {
  const home = join(folder, "home");
  const secret = storedSecret(home);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(storedSecret(home)).toBe(secret);
  expect(statSync(join(home, "secret")).mode & 0o777).toBe(0o600);
  expect(readdirSync(home)).toEqual(["secret"]);
});

it("makes another one for another Lealta", () => {
  expect(storedSecret(join(folder, "a"))).not.toBe(storedSecret(join(folder, "b")));
});
