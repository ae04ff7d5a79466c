import { describe, expect, it } from "vitest";
import { mintScope } from "../auth/scope";
import { mayChange } from "../saved/rights";
import { maySee } from "./rights";
import type { SavedView } from "./types";

const ANA = 1;
const BEN = 2;
const view: SavedView = { id: 7, name: "North", board: "voice", query: "", shared: false, makerId: ANA, maker: "Ana" };
const all = mintScope({ kind: "all" });
const ofBen = mintScope({ kind: "owned", owners: ["ben@example.com", "Ben B."] });
const admin = { userId: BEN, role: "admin", scope: all } as const;
const csm = { userId: BEN, role: "csm", scope: ofBen } as const;

describe("who may see a view", () => {
  it("is its maker alone, unless it is shared", () => {
    expect(maySee(view, { ...csm, userId: ANA })).toBe(true);
    expect(maySee(view, csm)).toBe(false);
    expect(maySee(view, admin)).toBe(false);
    expect(maySee({ ...view, shared: true }, csm)).toBe(true);
    expect(maySee({ ...view, shared: true }, admin)).toBe(true);
  });

  it("is nobody to whom it would tell the owner of others' accounts", () => {
    const named = (query: string) => ({ ...view, shared: true, query });
    expect(maySee(named("owner=Carla+R."), csm)).toBe(false);
    expect(maySee(named("owner=Ben+B.&owner=Carla+R."), csm)).toBe(false);
    expect(maySee(named("owner=Ben+B.&compare=owner:Carla+R."), csm)).toBe(false);
    expect(maySee(named("compare=segment:Carla+R."), csm)).toBe(true);
    expect(maySee(named("owner=Ben+B."), csm)).toBe(true);
    expect(maySee(named("owner="), csm)).toBe(true);
    expect(maySee(named("owner=Carla+R."), { ...csm, userId: ANA })).toBe(true);
    expect(maySee(named("owner=Carla+R."), admin)).toBe(true);
  });
});

it("is changed by its maker, and by administrators where it is shared", () => {
  expect(mayChange(view, { userId: ANA, role: "csm" })).toBe(true);
  expect(mayChange(view, admin)).toBe(false);
  expect(mayChange({ ...view, shared: true }, admin)).toBe(true);
  expect(mayChange({ ...view, shared: true }, { userId: BEN, role: "executive" })).toBe(false);
});
