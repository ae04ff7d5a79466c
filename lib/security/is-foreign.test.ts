import { describe, expect, it } from "vitest";
import { isForeign } from "./is-foreign";

const ADDRESS = "https://lealta.example";
const ask = (method: string, headers: Record<string, string>) =>
  isForeign({ method, headers: new Headers(headers) }, ADDRESS);
const inside = { host: "127.0.0.1:3000" };

describe("isForeign", () => {
  it.each([
    ["another site", { "sec-fetch-site": "cross-site" }],
    ["another name of the same site", { "sec-fetch-site": "same-site", origin: ADDRESS }],
    ["another origin, in a browser that says no more", { ...inside, origin: "https://evil.example" }],
    ["another port of this machine", { ...inside, origin: "http://127.0.0.1:9000" }],
    ["a page without an origin", { ...inside, origin: "null" }],
  ])("refuses a change asked for by %s", (_what, headers: Record<string, string>) => {
    for (const method of ["POST", "PUT", "DELETE"]) expect(ask(method, headers)).toBe(true);
    expect(ask("GET", headers)).toBe(false);
  });

  it.each([
    ["its own pages", { "sec-fetch-site": "same-origin" }],
    ["its own pages behind a proxy", { ...inside, origin: ADDRESS }],
    ["its own pages by another of its addresses", { host: "10.0.0.5:3000", origin: "http://10.0.0.5:3000" }],
    ["a program that is no browser", inside],
  ])("takes a change asked for by %s", (_what, headers: Record<string, string>) => {
    expect(ask("POST", headers)).toBe(false);
  });
});
