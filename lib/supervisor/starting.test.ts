import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { Running } from "./running";
import { RECORD_VARIABLE } from "./starting";

const home = mkdtempSync(join(tmpdir(), "lealta-starting-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

it("says that Lealta starts, in the reader's language, until the supervisor has prepared the database", async () => {
  const { proxy } = await import("../../proxy");
  const { NextRequest } = await import("next/server");
  const ask = (path: string) =>
    proxy(new NextRequest(`http://localhost:3000${path}`, { headers: { "accept-language": "es-AR" } }));
  expect(ask("/board").status).toBe(200);

  const running = await Running.claim(home, "http://localhost:3000");
  vi.stubEnv(RECORD_VARIABLE, running.file);
  const answer = ask("/board");
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("2");
  const page = await answer.text();
  expect(page).toContain("Lealta está arrancando");
  expect(page).toContain('http-equiv="refresh"');
  expect(ask("/api/health").status).toBe(503);

  running.markPrepared();
  expect(ask("/board").status).toBe(200);
  // Whoever ends the supervisor takes the record away; what was prepared stays so.
  running.release();
  expect(ask("/board").status).toBe(200);
  vi.unstubAllEnvs();
});
