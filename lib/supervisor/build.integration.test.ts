import { spawnSync } from "node:child_process";
import { rmSync } from "node:fs";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { isAlive, markProcess } from "../process/identity";
import { buildWhenNeeded } from "./build";

const folder = `.next-stopped-${process.pid}`;

beforeAll(() => {
  vi.stubEnv("LEALTA_DIST", folder);
});
afterAll(() => {
  vi.unstubAllEnvs();
  for (const name of [folder, `${folder}.lock`]) rmSync(name, { recursive: true, force: true });
});

/** Node's own processes that this one started. */
function builds(): number[] {
  const { stdout } = spawnSync("ps", ["-eo", "pid=,ppid=,args="], { encoding: "utf8" });
  const lines = stdout.split("\n").map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? []);
  return lines
    .filter(([, , parent, args]) => Number(parent) === process.pid && /next/.test(args ?? ""))
    .map(([, pid]) => Number(pid));
}

it("leaves no build behind that nobody waits for any more", async () => {
  const stop = new AbortController();
  const building = buildWhenNeeded(() => {}, stop.signal);
  const outcome = expect(building).rejects.toMatchObject({ code: "build-failed" });
  const marks = await vi.waitFor(() => {
    const found = builds();
    expect(found).toHaveLength(1);
    return found.map((pid) => markProcess(pid));
  }, 20_000);
  stop.abort();
  await outcome;
  expect(marks.filter(isAlive)).toEqual([]);
});
