import { describe, expect, it } from "vitest";
import { scopeOf } from "./signed-in";

const csm = { role: "csm", email: "carla@example.com", ownerAlias: "Carla R.", csmSeesAll: false } as const;

describe("scopeOf", () => {
  it.each(["admin", "executive"] as const)("shows every account to an %s", (role) => {
    expect(scopeOf({ ...csm, role })).toEqual({ kind: "all" });
  });

  it("shows a CSM the accounts owned by its e-mail or alias", () => {
    expect(scopeOf(csm)).toEqual({ kind: "owned", owners: ["carla@example.com", "Carla R."] });
  });

  it("goes by the e-mail alone where there is no alias", () => {
    expect(scopeOf({ ...csm, ownerAlias: null })).toEqual({ kind: "owned", owners: ["carla@example.com"] });
  });

  it("shows a CSM everything where the organisation says so", () => {
    expect(scopeOf({ ...csm, csmSeesAll: true })).toEqual({ kind: "all" });
  });
});
