import { expect, it } from "vitest";
import { safePath } from "./safe-path";

it.each([
  ["/board?from=2026-01&by=plan", "/board?from=2026-01&by=plan"],
  ["/", "/"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/\t/evil.example", "/"],
  ["/.//evil.example", "/"],
  ["/a/..//evil.example", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["", "/"],
  [undefined, "/"],
  [["/a", "/b"], "/"],
])("%j leads to %s", (claim, path) => expect(safePath(claim)).toBe(path));
