import { describe, expect, it } from "vitest";
import { contentPolicy, fixedHeaders } from "./content-policy";
import { isHttps } from "./is-https";
import { readerAddress } from "./reader-address";

describe("contentPolicy", () => {
  const policy = contentPolicy("abc", { development: false, https: false });

  it("runs nothing inline without the nonce, and nothing by eval", () => {
    const scripts = policy.split("; ").find((rule) => rule.startsWith("script-src"));
    expect(scripts).toBe("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  });

  it("forbids framing", () => expect(policy).toContain("frame-ancestors 'none'"));

  it("asks for https only where there is https", () => {
    expect(policy).not.toContain("upgrade-insecure-requests");
    expect(contentPolicy("abc", { development: false, https: true })).toContain("upgrade-insecure-requests");
    expect(fixedHeaders({ https: false })).not.toHaveProperty("Strict-Transport-Security");
    expect(fixedHeaders({ https: true })).toHaveProperty("Strict-Transport-Security");
  });
});

describe("isHttps", () => {
  it("believes the configured address before the proxy, and the proxy before the request", () => {
    const forwarded = new Headers({ "x-forwarded-proto": "https" });
    expect(isHttps(forwarded, "http:", "http://lealta.example")).toBe(false);
    expect(isHttps(forwarded, "http:", undefined)).toBe(true);
    expect(isHttps(new Headers(), "http:", undefined)).toBe(false);
  });
});

describe("readerAddress", () => {
  it.each([
    ["203.0.113.9", "203.0.113.9"],
    ["1.2.3.4, 203.0.113.9", "203.0.113.9"],
    ["::ffff:127.0.0.1", "127.0.0.1"],
    ["", null],
  ])("takes from %j what the nearest proxy saw: %s", (header, address) => {
    expect(readerAddress(new Headers({ "x-forwarded-for": header }))).toBe(address);
  });
});
