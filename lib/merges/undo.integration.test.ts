import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { withTestDatabase } from "../database/testing";
import {
  addDeeds,
  bringIn,
  emptied,
  everything,
  figures,
  merge,
  type RandomFile,
  randomFile,
  undo,
  unmerge,
} from "./merge.fixture";

withTestDatabase();
beforeEach(emptied);

/** A and B are there in any case. */
const BASE: RandomFile = {
  kind: "accounts",
  content: ["code,name,segment,region", "A,Acme Ltd,smb,North", "B,Acme,,South"],
};
const files = fc.array(randomFile, { minLength: 1, maxLength: 6 });

describe("a merge", () => {
  it("leaves figures as a full rebuild has them, and undone leaves everything exactly as it was", async () => {
    await fc.assert(
      fc.asyncProperty(files, async (random) => {
        await emptied();
        await bringIn([BASE, ...random]);
        await addDeeds();
        const before = await everything();
        const id = await merge("A", "B", { name: "from", segment: "from", region: "from" });
        const merged = await figures();
        expect(merged.standing).toEqual(merged.rebuilt);
        await unmerge(id);
        expect(await everything()).toEqual(before);
        const again = await figures();
        expect(again.standing).toEqual(again.rebuilt);
      }),
      { numRuns: 3, seed: 20261122, endOnFailure: true },
    );
  }, 240_000);

  it("does not keep an import from being undone: what is then merged back is as if there had been no merge", async () => {
    await fc.assert(
      fc.asyncProperty(files, fc.nat(), async (random, choice) => {
        const undone = choice % random.length;
        await emptied();
        const plain = await bringIn([BASE, ...random]);
        await undo(plain[undone + 1] ?? 0);
        const expected = await everything();
        await emptied();
        const imports = await bringIn([BASE, ...random]);
        const id = await merge("A", "B", { segment: "from" });
        await undo(imports[undone + 1] ?? 0);
        const meanwhile = await figures();
        expect(meanwhile.standing).toEqual(meanwhile.rebuilt);
        await unmerge(id);
        expect(await everything()).toEqual(expected);
      }),
      { numRuns: 4, seed: 20261122, endOnFailure: true },
    );
  }, 240_000);
});
