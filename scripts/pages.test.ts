import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, expect, it } from "vitest";

const pages = fileURLToPath(new URL("./pages.mjs", import.meta.url));
let folder: string;
let primary: ChildProcess | null = null;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lealta-pages-"));
});
afterEach(() => primary?.kill("SIGKILL"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Serves by what `server` holds, and resolves with the port and the page process that answers first. */
async function serve(server: string): Promise<{ port: number; pid: number }> {
  const file = join(folder, "server.mjs");
  writeFileSync(file, server);
  const child = spawn(process.execPath, [pages, file], { stdio: ["ignore", "pipe", "inherit"] });
  primary = child;
  const port = await new Promise<number>((resolve) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const found = /port (\d+)/.exec(text);
      if (found) resolve(Number(found[1]));
    });
  });
  return { port, pid: await answeringAt(port) };
}

const answeringAt = async (port: number): Promise<number> =>
  Number(await (await fetch(`http://127.0.0.1:${port}`)).text());

const ended = (child: ChildProcess) => new Promise<number | null>((resolve) => child.once("exit", resolve));

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Answers with its process; ends when it has answered a slow request that came before it was told to. */
const SERVER = `
import { createServer } from "node:http";
const server = createServer((request, response) =>
  setTimeout(() => response.end(String(process.pid)), request.url === "/slow" ? 500 : 0));
server.listen(0, "127.0.0.1", () => console.log("port " + server.address().port));
process.once("SIGTERM", () => server.close(() => process.exit()));
`;

it("ends with all its processes when it is told to, after what they are at", async () => {
  const { port, pid } = await serve(SERVER);
  const slow = fetch(`http://127.0.0.1:${port}/slow`);
  await sleep(200);
  const end = ended(primary as ChildProcess);
  primary?.kill("SIGTERM");
  expect((await slow).status).toBe(200);
  expect(await end).toBe(0);
  expect(isAlive(pid)).toBe(false);
});

it("takes its processes along when it is killed", async () => {
  const { pid } = await serve(SERVER);
  primary?.kill("SIGKILL");
  await expect.poll(() => isAlive(pid), { timeout: 10_000 }).toBe(false);
});

it("ends when its processes cannot run, so that whoever started it tries again", async () => {
  const file = join(folder, "broken.mjs");
  writeFileSync(file, "process.exit(3);");
  primary = spawn(process.execPath, [pages, file], { stdio: "ignore" });
  expect(await ended(primary)).toBe(3);
});
