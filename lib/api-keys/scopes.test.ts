import { expect, it } from "vitest";
import { effectiveScopes, scopesOf } from "./scopes";

it("lets nobody but admins import", () => {
  expect(scopesOf("admin")).toContain("import");
  expect(scopesOf("executive")).toEqual(["read:metrics", "read:accounts", "read:follow-ups"]);
  expect(scopesOf("csm")).toEqual(["read:metrics", "read:accounts", "read:follow-ups", "write:follow-ups"]);
});

it("takes from a key what its user may no longer do, and what is no more", () => {
  expect(effectiveScopes(["import", "read:metrics", "read:minds"], "admin")).toEqual(["read:metrics", "import"]);
  expect(effectiveScopes(["import", "read:metrics"], "csm")).toEqual(["read:metrics"]);
  expect(effectiveScopes([], "admin")).toEqual([]);
});
