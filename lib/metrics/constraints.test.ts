import { describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { constraintsOf, whereProfile } from "./constraints";

const everything = mintScope({ kind: "all" });
const ana = mintScope({ kind: "owned", owners: ["ana@example.com", "Ana"] });

describe("constraintsOf", () => {
  it("limits by the dimensions that were chosen, and by no other", () => {
    expect([...constraintsOf({ scope: everything })]).toEqual([]);
    expect([...constraintsOf({ filters: { segment: ["Retail", ""] }, scope: everything })]).toEqual([
      ["segment", ["Retail", ""]],
    ]);
  });

  it("lets nobody through a dimension of which no value is left", () => {
    expect([...constraintsOf({ filters: { segment: [] }, scope: everything })]).toEqual([["segment", []]]);
  });

  it("never goes beyond the reader's own accounts", () => {
    const owners = (chosen?: string[]) => constraintsOf({ filters: { owner: chosen }, scope: ana }).get("owner");
    expect(owners()).toEqual(["ana@example.com", "Ana"]);
    expect(owners(["Ana", "bo@example.com"])).toEqual(["Ana"]);
    expect(owners(["bo@example.com"])).toEqual([]);
    expect(owners([])).toEqual([]);
  });

  it("gives the same when its outcome is asked again, as analyses do", () => {
    const once = constraintsOf({ filters: { owner: ["bo@example.com"] }, scope: ana });
    expect(constraintsOf({ filters: Object.fromEntries(once), scope: ana })).toEqual(once);
  });

  it("asks for one account beside whose it must be, so that the number of another's lets nobody through", () => {
    const constraints = constraintsOf({ filters: { account: ["17"] }, scope: ana });
    expect(whereProfile(constraints, 2)).toEqual({
      sql: "p.owner = ANY($3::text[]) AND p.account_id = $4::int",
      parameters: [["ana@example.com", "Ana"], "17"],
    });
    expect(constraintsOf({ filters: Object.fromEntries(constraints), scope: ana })).toEqual(constraints);
  });
});
