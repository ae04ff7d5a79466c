import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { readerAddress } from "../lib/security/reader-address";

let seen: IncomingHttpHeaders = {};
const server = createServer((request, response) => {
  seen = request.headers;
  response.end();
});
const serverScript = new URL("./forwarded.mjs", import.meta.url).href;

beforeAll(async () => {
  await import(/* @vite-ignore */ serverScript);
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
});
afterEach(() => vi.unstubAllEnvs());
afterAll(() => server.close());

async function addressSeen(hops: string, headers: Record<string, string>): Promise<string | null> {
  vi.stubEnv("TRUSTED_PROXY_HOPS", hops);
  await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, { headers });
  return readerAddress(new Headers(Object.entries(seen).map(([name, value]) => [name, String(value)])));
}

describe("the address of a reader", () => {
  it.each([
    ["nothing in front, a header made up", "", "203.0.113.9", "127.0.0.1"],
    ["one proxy, which saw the reader", "1", "203.0.113.9", "203.0.113.9"],
    ["one proxy, and an entry that the reader made up", "1", "1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["two proxies, the outer of which saw the reader", "2", "1.2.3.4, 203.0.113.9, 10.0.0.2", "203.0.113.9"],
    ["two proxies announced, one there", "2", "203.0.113.9", "203.0.113.9"],
    ["a proxy announced that says nothing", "1", "", "127.0.0.1"],
  ])("%s", async (_what, hops, header, address) => {
    expect(await addressSeen(hops, { "x-forwarded-for": header })).toBe(address);
  });

  it("is not taken from other headers either, and neither is the server's own name", async () => {
    const made = { "x-real-ip": "203.0.113.9", "x-forwarded-host": "evil.example", "x-forwarded-proto": "https" };
    expect(await addressSeen("0", made)).toBe("127.0.0.1");
    expect(seen).not.toHaveProperty("x-forwarded-host");
    expect(seen).not.toHaveProperty("x-forwarded-proto");
  });
});
