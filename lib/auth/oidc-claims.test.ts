import { describe, expect, it } from "vitest";
import { readEnv } from "../env";
import { oidcClaims, roleFrom, vouchedEmail } from "./oidc-claims";
import { oidcConfig } from "./oidc-config";

const given = {
  OIDC_ISSUER: "https://id.example.com/",
  OIDC_CLIENT_ID: "lealta",
  OIDC_CLIENT_SECRET: "secret",
  OIDC_ROLE_MAP: "lealta-admins=admin, sales=csm,board = executive,a=b=csm",
};
const config = (env: Record<string, string> = {}) => {
  const found = oidcConfig(readEnv({ ...given, ...env }));
  if (!found) throw new Error("not configured");
  return found;
};
const claims = (more: object) => oidcClaims.parse({ iss: "https://id.example.com", sub: "1", ...more });

describe("roleFrom", () => {
  it.each([
    ["one value", { groups: "sales" }, "csm"],
    ["the one with most rights of several", { groups: ["sales", "lealta-admins"] }, "admin"],
    ["a value with an equals sign", { groups: ["a=b"] }, "csm"],
    ["none of the values", { groups: ["kitchen"] }, null],
    ["no claim", {}, null],
    ["a number", { groups: 7 }, null],
    ["a name that every object has", { groups: ["constructor"] }, null],
  ])("reads %s", (_what, more, role) => expect(roleFrom(claims(more), config())).toBe(role));

  it("follows a path, and takes a name with dots as such first", () => {
    const nested = config({ OIDC_ROLE_CLAIM: "realm_access.roles" });
    expect(roleFrom(claims({ realm_access: { roles: ["board"] } }), nested)).toBe("executive");
    expect(roleFrom(claims({ "realm_access.roles": ["sales"], realm_access: { roles: ["board"] } }), nested)).toBe(
      "csm",
    );
  });

  it("falls back on the default role", () => {
    expect(roleFrom(claims({ groups: [] }), config({ OIDC_DEFAULT_ROLE: "csm" }))).toBe("csm");
  });
});

describe("vouchedEmail", () => {
  it.each([
    [{ email: "Ana@Example.com", email_verified: true }, "false", "ana@example.com"],
    [{ email: "ana@example.com", email_verified: "true" }, "false", "ana@example.com"],
    [{ email: "ana@example.com", email_verified: false }, "true", null],
    [{ email: "ana@example.com" }, "false", null],
    [{ email: "ana@example.com" }, "true", "ana@example.com"],
    [{ email_verified: true }, "true", null],
  ])("of %j, where silence is taken for %s, is %s", (more, OIDC_EMAIL_TRUSTED, email) =>
    expect(vouchedEmail(claims(more), config({ OIDC_EMAIL_TRUSTED }))).toBe(email),
  );
});

it("needs address, client and secret together, and roles that exist", () => {
  expect(oidcConfig(readEnv({}))).toBeNull();
  const fault = (env: Record<string, string>) => expect(() => readEnv(env));
  fault({ OIDC_ISSUER: "https://id.example.com" }).toThrow(/OIDC_CLIENT_ID/);
  fault({ ...given, OIDC_ROLE_MAP: "sales=seller" }).toThrow(/OIDC_ROLE_MAP/);
});
